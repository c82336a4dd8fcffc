import { Checkbox } from "@mantine/core";
import { useT } from "../i18n/useT";
import classes from "./DataTable.module.css";
import type { Column } from "./table";

interface Props<Row> {
  id: string;
  row: Row;
  index: number;
  top: number;
  height: number;
  columns: readonly Column<Row>[];
  active: boolean;
  open: boolean;
  /** Null where rows cannot be selected. */
  selected: boolean | null;
  onClick: () => void;
  onCheck: (range: boolean) => void;
}

function Check({ selected, onCheck }: { selected: boolean; onCheck: (range: boolean) => void }) {
  const t = useT();
  return (
    <span role="gridcell" className={classes.check}>
      <Checkbox size="xs" tabIndex={-1} aria-label={t("list.select")} checked={selected} onChange={() => undefined}
        onClick={(event) => { event.stopPropagation(); onCheck(event.shiftKey); }} />
    </span>
  );
}

/** One row of a table. */
export function TableRow<Row>({ id, row, index, top, height, columns, active, open, selected, onClick, onCheck }: Props<Row>) {
  return (
    <div id={id} role="row" aria-rowindex={index + 2} aria-selected={selected ?? undefined} data-active={active} data-open={open} className={`${classes.row} ${classes.line}`}
      style={{ height, transform: `translateY(${top}px)` }} onClick={onClick}>
      {selected !== null && <Check selected={selected} onCheck={onCheck} />}
      {columns.map(({ key, align, render }) => <div key={key} role="gridcell" className={classes.cell} data-align={align}>{render(row)}</div>)}
    </div>
  );
}

/** One row as a card: the name, the last figure, and two lines of the rest. */
export function CardRow<Row>({ id, row, index, top, height, columns, active, open, onClick }: Props<Row>) {
  const [title, ...rest] = columns;
  const figure = rest.find(({ align }) => align === "right");
  const others = rest.filter((column) => column !== figure).slice(0, 2);
  return (
    <div id={id} role="row" aria-rowindex={index + 2} data-active={active} data-open={open} className={`${classes.cardRow} ${classes.line}`}
      style={{ height, transform: `translateY(${top}px)` }} onClick={onClick}>
      <div role="gridcell" className={classes.cardTitle}>{title?.render(row)}</div>
      <div role="gridcell" className={classes.cardFigure}>{figure?.render(row)}</div>
      {others.map(({ key, render }) => <div key={key} role="gridcell" className={classes.cardLine}>{render(row)}</div>)}
    </div>
  );
}
