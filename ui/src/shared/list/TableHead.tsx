import { DndContext, PointerSensor, useDraggable, useDroppable, useSensor, useSensors, type DragEndEvent } from "@dnd-kit/core";
import { Checkbox } from "@mantine/core";
import type { KeyboardEvent, PointerEvent } from "react";
import { Icon } from "../Icon";
import { useT } from "../i18n/useT";
import classes from "./DataTable.module.css";
import { nextSort, parseSort, withColumnAt } from "./listState";
import { LEAST_PX, MOST_PX, type Column, type DataTableProps } from "./table";
import { staying } from "./TableRow";

const STEP_PX = 16;
const DRAG_AFTER_PX = 6;

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
  movable: boolean;
}

function HeadCell<Row>({ column, sort, onSort, stays, onWidth, movable }: HeadProps<Row>) {
  const t = useT();
  const { setNodeRef: setMoving, listeners, isDragging } = useDraggable({ id: column.key, disabled: !movable });
  const { setNodeRef: setTarget, isOver } = useDroppable({ id: column.key });
  const keys = parseSort(sort);
  const rank = keys.findIndex(({ key }) => key === column.key) + 1;
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
    <div ref={setTarget} role="columnheader" className={classes.cell} data-align={column.align} data-over={isOver && !isDragging} data-moving={isDragging} aria-sort={column.sortable ? sorted : undefined} {...stays}>
      {column.sortable ? (
        <button ref={setMoving} type="button" className={classes.sort} tabIndex={-1} title={t("list.headHint", { name: column.head })} {...listeners} onClick={(event) => onSort(nextSort(sort, column.key, event.shiftKey))}>
          <span>{column.head}</span>
          {sorted !== "none" && <Icon of={sorted === "ascending" ? "rises" : "falls"} size={12} />}
          {sorted !== "none" && keys.length > 1 && <span className="st-small">{rank}</span>}
        </button>
      ) : <span ref={setMoving} {...listeners}>{column.head}</span>}
      {onWidth && <button type="button" tabIndex={-1} className={classes.edge} title={t("list.columnWidth", { name: column.head })} aria-label={t("list.columnWidth", { name: column.head })} onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)} onPointerMove={drag} onKeyDown={arrows} />}
    </div>
  );
}

/** The heads of a table: a click orders by the column, with Shift by several. */
export function TableHead<Row>({ columns, rows, rowId, sort, onSort, selected, onSelect, layout, onLayout, onColumns }: DataTableProps<Row>) {
  const t = useT();
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: DRAG_AFTER_PX } }));
  const drop = ({ active, over }: DragEndEvent) => {
    const keys = columns.map(({ key }) => key);
    const [from, to] = [keys.indexOf(String(active.id)), keys.indexOf(String(over?.id))];
    // Dragged to the right it stands behind the other one, to the left before it.
    if (onColumns && from >= 0 && to >= 0 && from !== to) onColumns(withColumnAt(keys, String(active.id), to > from ? keys[to + 1] ?? null : keys[to] ?? null));
  };
  const all = rows.length > 0 && rows.every((row) => selected?.has(rowId(row)));
  const widen = layout && onLayout && ((key: string) => (width: number) => onLayout({ ...layout, widths: { ...layout.widths, [key]: Math.max(LEAST_PX, Math.min(MOST_PX, width)) } }));
  return (
    <DndContext sensors={sensors} onDragEnd={drop} accessibility={{ container: document.body }}>
    <div role="rowgroup" className={classes.head}>
      <div role="row" aria-rowindex={1} className={classes.row}>
        {onSelect && (
          <div role="columnheader" className={classes.check} data-stays={(layout?.frozen ?? 0) > 0 || undefined}>
            <Checkbox size="xs" tabIndex={-1} aria-label={t("list.selectAll")} checked={all} indeterminate={!all && (selected?.size ?? 0) > 0}
              onChange={() => onSelect(all ? new Set() : new Set(rows.map(rowId)))} />
          </div>
        )}
        {columns.map((column, at) => <HeadCell key={column.key} column={column} sort={sort} onSort={onSort} stays={staying(columns, at, !!onSelect, layout)} onWidth={widen?.(column.key)} movable={onColumns !== undefined} />)}
      </div>
    </div>
    </DndContext>
  );
}
