import { Checkbox, Menu } from "@mantine/core";
import { IconButton } from "../IconButton";
import { useT } from "../i18n/useT";
import classes from "./DataTable.module.css";
import type { Column, RowAction } from "./table";

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
  actions?: ((row: Row) => readonly RowAction[]) | undefined;
}

function Check({ selected, large = false, onCheck }: { selected: boolean; large?: boolean; onCheck: (range: boolean) => void }) {
  const t = useT();
  return (
    <span role="gridcell" className={classes.check} onClick={(event) => event.stopPropagation()}>
      <Checkbox size={large ? "md" : "xs"} tabIndex={-1} aria-label={t("list.select")} checked={selected} onChange={() => undefined} onClick={(event) => onCheck(event.shiftKey)} />
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

function CardActions({ actions }: { actions: readonly RowAction[] }) {
  const t = useT();
  return (
    <span role="gridcell" className={classes.cardActions}>
      <Menu position="bottom-end" withinPortal returnFocus>
        <Menu.Target><IconButton icon="more" size={44} label={t("list.actions")} onClick={(event) => event.stopPropagation()} /></Menu.Target>
        <Menu.Dropdown onClick={(event) => event.stopPropagation()}>{actions.map(({ label, run }) => <Menu.Item key={label} onClick={run}>{label}</Menu.Item>)}</Menu.Dropdown>
      </Menu>
    </span>
  );
}

/** One row as a card: the name, the first figure, two lines of the rest, and what can be done with it. */
export function CardRow<Row>({ id, row, index, top, height, columns, active, open, selected, onClick, onCheck, actions }: Props<Row>) {
  const [title, ...rest] = columns;
  const figure = rest.find(({ align }) => align === "right");
  const others = rest.filter((column) => column !== figure).slice(0, 2);
  const offered = actions?.(row) ?? [];
  return (
    <div id={id} role="row" aria-rowindex={index + 2} aria-selected={selected ?? undefined} data-active={active} data-open={open} data-check={selected !== null} data-actions={offered.length > 0} className={`${classes.cardRow} ${classes.line}`}
      style={{ height, transform: `translateY(${top}px)` }} onClick={onClick}>
      {selected !== null && <Check large selected={selected} onCheck={onCheck} />}
      <div role="gridcell" className={classes.cardTitle}>{title?.render(row)}</div>
      <div role="gridcell" className={classes.cardFigure}>{figure?.render(row)}</div>
      {others.map(({ key, render }) => <div key={key} role="gridcell" className={classes.cardLine}>{render(row)}</div>)}
      {offered.length > 0 && <CardActions actions={offered} />}
    </div>
  );
}
