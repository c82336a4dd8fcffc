import classes from "./Board.module.css";
import type { Column } from "./table";

interface Props<Row> {
  row: Row;
  name: Column<Row> | undefined;
  columns: readonly Column<Row>[];
}

// A card is a button, and a button holds no links: what points to other records is written out.
function valueOf<Row>(column: Column<Row>, row: Row) {
  if (column.card) return column.card(row);
  return column.edit && column.edit.kind !== "ref" ? column.render(row) : column.text?.(row);
}

/** What a card says about its record: its name and what the list shows at first, as far as there is something. */
export function RecordCard<Row>({ row, name, columns }: Props<Row>) {
  return (
    <span className={classes.record}>
      <strong>{name?.text?.(row)}</strong>
      <span className={classes.facts}>
        {columns.filter((column) => ((column.card ?? column.text)?.(row) ?? "") !== "").map((column) => <span key={column.key} className="st-muted">{valueOf(column, row)}</span>)}
      </span>
    </span>
  );
}
