import { Checkbox } from "@mantine/core";
import type { KeyboardEvent, PointerEvent } from "react";
import { Icon } from "../Icon";
import { useT } from "../i18n/useT";
import classes from "./DataTable.module.css";
import { nextSort, parseSort } from "./listState";
import { LEAST_PX, MOST_PX, type Column, type DataTableProps } from "./table";
import { staying } from "./TableRow";

const STEP_PX = 16;

type Sorted = "ascending" | "descending" | "none";

function sortedBy(sort: string, key: string): Sorted {
  const found = parseSort(sort).find((one) => one.key === key);
  return found ? (found.descending ? "descending" : "ascending") : "none";
}

interface HeadProps<Row> {
  column: Column<Row>;
  sort: string;
  onSort: (sort: string) => void;
  stays: ReturnType<typeof staying>;
  onWidth?: ((width: number) => void) | undefined;
}

function HeadCell<Row>({ column, sort, onSort, stays, onWidth }: HeadProps<Row>) {
  const t = useT();
  const sorted = sortedBy(sort, column.key);
  const drag = (event: PointerEvent) => {
    const cell = event.currentTarget.parentElement;
    if (cell && event.currentTarget.hasPointerCapture(event.pointerId)) onWidth?.(Math.round(event.clientX - cell.getBoundingClientRect().left));
  };
  // Without dragging: a click on the edge, then the arrows.
  const arrows = (event: KeyboardEvent) => {
    const by = event.key === "ArrowRight" ? STEP_PX : event.key === "ArrowLeft" ? -STEP_PX : 0;
    if (by === 0) return;
    event.stopPropagation();
    onWidth?.(Math.round((event.currentTarget.parentElement?.getBoundingClientRect().width ?? 0) + by));
  };
  return (
    <div role="columnheader" className={classes.cell} data-align={column.align} aria-sort={column.sortable ? sorted : undefined} {...stays}>
      {column.sortable ? (
        <button type="button" className={classes.sort} tabIndex={-1} onClick={(event) => onSort(nextSort(sort, column.key, event.shiftKey))}>
          <span>{column.head}</span>
          {sorted !== "none" && <Icon of={sorted === "ascending" ? "rises" : "falls"} size={12} />}
        </button>
      ) : <span>{column.head}</span>}
      {onWidth && <button type="button" tabIndex={-1} className={classes.edge} title={t("list.columnWidth", { name: column.head })} aria-label={t("list.columnWidth", { name: column.head })} onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)} onPointerMove={drag} onKeyDown={arrows} />}
    </div>
  );
}

/** The heads of a table: a click orders by the column, with Shift by several. */
export function TableHead<Row>({ columns, rows, rowId, sort, onSort, selected, onSelect, layout, onLayout }: DataTableProps<Row>) {
  const t = useT();
  const all = rows.length > 0 && rows.every((row) => selected?.has(rowId(row)));
  const widen = layout && onLayout && ((key: string) => (width: number) => onLayout({ ...layout, widths: { ...layout.widths, [key]: Math.max(LEAST_PX, Math.min(MOST_PX, width)) } }));
  return (
    <div role="rowgroup" className={classes.head}>
      <div role="row" aria-rowindex={1} className={classes.row}>
        {onSelect && (
          <div role="columnheader" className={classes.check} data-stays={(layout?.frozen ?? 0) > 0 || undefined}>
            <Checkbox size="xs" tabIndex={-1} aria-label={t("list.selectAll")} checked={all} indeterminate={!all && (selected?.size ?? 0) > 0}
              onChange={() => onSelect(all ? new Set() : new Set(rows.map(rowId)))} />
          </div>
        )}
        {columns.map((column, at) => <HeadCell key={column.key} column={column} sort={sort} onSort={onSort} stays={staying(columns, at, !!onSelect, layout)} onWidth={widen?.(column.key)} />)}
      </div>
    </div>
  );
}
