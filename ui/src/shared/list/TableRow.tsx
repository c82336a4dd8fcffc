import { Checkbox, Menu } from "@mantine/core";
import { Suspense, useState } from "react";
import { Icon } from "../Icon";
import { IconButton } from "../IconButton";
import { useT } from "../i18n/useT";
import classes from "./DataTable.module.css";
import { patchOf } from "./cell";
import type { CellStep } from "./CellEditor";
import { ReadyCellEditor } from "./ReadyCellEditor";
import { stayingAt, type Column, type Layout, type RowAction } from "./table";

// Sewn in here because a lazy component forgets the type of its rows.

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
  layout?: Layout | undefined;
  /** The current cell, -1 when the row as a whole is. */
  cell: number;
  editing: boolean;
  onEditCell?: ((at: number) => void) | undefined;
  onSaveCell?: ((row: Row, patch: Readonly<Record<string, unknown>>) => Promise<unknown>) | undefined;
  onEdited: (step: CellStep) => void;
}

/** The attributes of a cell whose column stays when the table is moved sideways. */
export function staying<Row>(columns: readonly Column<Row>[], at: number, selectable: boolean, layout: Layout | undefined) {
  const left = layout ? stayingAt(columns, at, selectable, layout) : null;
  return left === null ? {} : { "data-stays": true, style: { left } };
}

function Check({ selected, large = false, stays = false, onCheck }: { selected: boolean; large?: boolean; stays?: boolean; onCheck: (range: boolean) => void }) {
  const t = useT();
  return (
    <span role="gridcell" className={classes.check} data-stays={stays || undefined} onClick={(event) => event.stopPropagation()}>
      <Checkbox size={large ? "md" : "xs"} tabIndex={-1} aria-label={t("list.select")} checked={selected} onChange={() => undefined} onClick={(event) => onCheck(event.shiftKey)} />
    </span>
  );
}

/** One row of a table. */
export function TableRow<Row>(props: Props<Row>) {
  const { id, row, index, top, height, columns, active, open, selected, onClick, onCheck, layout, cell, editing, onEditCell, onSaveCell, onEdited } = props;
  const t = useT();
  const [hovered, setHovered] = useState(false);
  const offered = onEditCell && (hovered || active);
  return (
    <div id={id} role="row" aria-rowindex={index + 2} aria-selected={selected ?? undefined} data-active={active} data-open={open} data-editing={editing} className={`${classes.row} ${classes.line}`}
      style={{ height, transform: `translateY(${top}px)` }} onClick={onClick} onMouseEnter={() => setHovered(true)} onMouseLeave={() => setHovered(false)}>
      {selected !== null && <Check selected={selected} stays={(layout?.frozen ?? 0) > 0} onCheck={onCheck} />}
      {columns.map(({ key, align, render, edit, head }, at) => (
        <div key={key} id={`${id}-${at}`} role="gridcell" className={classes.cell} data-align={align} data-current={cell === at} {...staying(columns, at, selected !== null, layout)}>
          {editing && cell === at && edit && onSaveCell ? (
            <Suspense fallback={render(row)}><ReadyCellEditor edit={edit} row={row} label={head} theirs={render(row)} onSave={(value) => onSaveCell(row, patchOf(edit, value))} onDone={onEdited} /></Suspense>
          ) : render(row)}
          {offered && edit && !editing && (
            <button type="button" tabIndex={-1} className={classes.pencil} title={t("list.cellEdit", { name: head })} aria-label={t("list.cellEdit", { name: head })} onClick={(event) => { event.stopPropagation(); onEditCell(at); }}><Icon of="edit" size={14} /></button>
          )}
        </div>
      ))}
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
