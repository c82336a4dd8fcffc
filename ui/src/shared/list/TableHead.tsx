import { Checkbox } from "@mantine/core";
import { Icon } from "../Icon";
import { useT } from "../i18n/useT";
import classes from "./DataTable.module.css";
import { nextSort, parseSort } from "./listState";
import type { Column, DataTableProps } from "./table";

type Sorted = "ascending" | "descending" | "none";

function sortedBy(sort: string, key: string): Sorted {
  const found = parseSort(sort).find((one) => one.key === key);
  return found ? (found.descending ? "descending" : "ascending") : "none";
}

function HeadCell<Row>({ column, sort, onSort }: { column: Column<Row>; sort: string; onSort: (sort: string) => void }) {
  const sorted = sortedBy(sort, column.key);
  return (
    <div role="columnheader" className={classes.cell} data-align={column.align} aria-sort={column.sortable ? sorted : undefined}>
      {column.sortable ? (
        <button type="button" className={classes.sort} tabIndex={-1} onClick={(event) => onSort(nextSort(sort, column.key, event.shiftKey))}>
          <span>{column.head}</span>
          {sorted !== "none" && <Icon of={sorted === "ascending" ? "rises" : "falls"} size={12} />}
        </button>
      ) : <span>{column.head}</span>}
    </div>
  );
}

/** The heads of a table: a click orders by the column, with Shift by several. */
export function TableHead<Row>({ columns, rows, rowId, sort, onSort, selected, onSelect }: DataTableProps<Row>) {
  const t = useT();
  const all = rows.length > 0 && rows.every((row) => selected?.has(rowId(row)));
  return (
    <div role="rowgroup" className={classes.head}>
      <div role="row" aria-rowindex={1} className={classes.row}>
        {onSelect && (
          <div role="columnheader" className={classes.check}>
            <Checkbox size="xs" tabIndex={-1} aria-label={t("list.selectAll")} checked={all} indeterminate={!all && (selected?.size ?? 0) > 0}
              onChange={() => onSelect(all ? new Set() : new Set(rows.map(rowId)))} />
          </div>
        )}
        {columns.map((column) => <HeadCell key={column.key} column={column} sort={sort} onSort={onSort} />)}
      </div>
    </div>
  );
}
