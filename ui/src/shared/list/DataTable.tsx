import { useMediaQuery } from "@mantine/hooks";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useId, useRef, type ReactNode } from "react";
import { Skeletons } from "../states/Skeletons";
import classes from "./DataTable.module.css";
import { gridColumns, leastWidth, type Column, type DataTableProps, type Layout } from "./table";
import { TableFoot } from "./TableFoot";
import { TableHead } from "./TableHead";
import { prepareCellEditor } from "./ReadyCellEditor";
import { CardRow, staying, TableRow } from "./TableRow";
import { PrintedTable, usePrinting } from "./PrintedTable";
import { useTableKeys } from "./useTableKeys";

const OVERSCAN = 12;
const NEAR_END = 20;
const CARD_PX = 92;

function rowHeight(): number {
  return parseInt(getComputedStyle(document.documentElement).getPropertyValue("--st-row"), 10) || 36;
}

/** The one table of all lists: virtual rows, order by the heads, keyboard, selection, totals; cards on a telephone. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { rows, columns, hasMore = false, onMore, height, layout } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const base = useId();
  const narrow = useMediaQuery("(max-width: 767px)") ?? false;
  const virtual = useVirtualizer({ count: rows.length, getScrollElement: () => scroller.current, estimateSize: () => (narrow ? CARD_PX : rowHeight()), overscan: OVERSCAN });
  const { active, setActive, cells, onKeyDown, choose } = useTableKeys(props, (at) => virtual.scrollToIndex(at), `${base}grid`);
  const items = virtual.getVirtualItems();
  const lastShown = items.at(-1)?.index ?? -1;
  useEffect(() => {
    if (hasMore && lastShown >= rows.length - NEAR_END) onMore?.();
  }, [hasMore, lastShown, rows.length, onMore]);
  useEffect(() => virtual.measure(), [narrow, virtual]);
  const editable = props.onEdit !== undefined;
  useEffect(() => {
    if (editable) prepareCellEditor();
  }, [editable]);
  // The bars above grow with their chips; the foot with its sums stays on the screen all the same.
  useEffect(() => {
    const box = scroller.current;
    box?.style.setProperty("--above", `${Math.round(box.getBoundingClientRect().top + window.scrollY)}px`);
  });
  const printing = usePrinting();
  if (props.loading) return <Skeletons shape="table" rows={10} />;
  if (rows.length === 0) return props.empty;
  if (printing) return <PrintedTable {...props} />;
  const selectable = !!props.onSelect;
  const Shape = narrow ? CardRow : TableRow;
  return (
    <div className={classes.frame} data-stale={props.stale} style={{ "--columns": gridColumns(columns, selectable && !narrow, layout), "--least": `${narrow ? 0 : leastWidth(columns, selectable, layout)}px`, "--height": height }}>
      <div ref={scroller} id={`${base}grid`} className={classes.scroller} role="grid" aria-label={props.label} aria-rowcount={(props.count?.value ?? rows.length) + 1} aria-colcount={columns.length}
        aria-multiselectable={selectable || undefined} tabIndex={0} aria-activedescendant={rows[active] ? (cells.column >= 0 && !narrow ? `${base}${active}-${cells.column}` : `${base}${active}`) : undefined} onKeyDown={onKeyDown} aria-busy={props.stale}>
        {!narrow && <TableHead {...props} />}
        <div role="rowgroup" className={classes.body} style={{ height: virtual.getTotalSize() }}>
          {items.map(({ index, start, size }) => {
            const row = rows[index];
            return row === undefined ? null : (
              <Shape key={props.rowId(row)} id={`${base}${index}`} row={row} index={index} top={start} height={size} columns={columns} active={index === active}
                open={props.rowId(row) === props.openId} selected={selectable ? props.selected?.has(props.rowId(row)) ?? false : null}
                layout={layout} cell={index === active ? cells.column : -1} editing={cells.editing && index === active} onEditCell={props.onEdit && (props.mayEdit?.(row) ?? true) ? (at) => cells.edit(index, at) : undefined} onSaveCell={props.onEdit} onEdited={cells.afterEdit}
                onClick={() => { setActive(index); props.onOpen(row, "panel"); }} onCheck={(range) => choose(index, range)} actions={props.actions} />
            );
          })}
        </div>
        {!narrow && props.totals && <TableTotals columns={columns} totals={props.totals} selectable={selectable} layout={layout} />}
      </div>
      <TableFoot count={props.count} shown={rows.length} selected={props.selected?.size ?? 0} onClear={() => props.onSelect?.(new Set())} acts={props.selectionActs}
        summed={props.summed ?? false} totals={[...(narrow ? columns.flatMap(({ key, head }) => (props.totals?.[key] ? [{ key, head, total: props.totals[key] }] : [])) : []), ...(props.sums ?? [])]} />
    </div>
  );
}

function TableTotals<Row>({ columns, totals, selectable, layout = { frozen: 0, widths: {} } }: { columns: readonly Column<Row>[]; totals: Readonly<Record<string, ReactNode>>; selectable: boolean; layout: Layout | undefined }) {
  return (
    <div role="rowgroup" className={classes.totals}>
      <div role="row" className={classes.row}>
        {selectable && <span role="gridcell" />}
        {columns.map(({ key, align }, at) => <span key={key} role="gridcell" className={`${classes.cell} ${classes.total}`} data-align={align} {...staying(columns, at, selectable, layout)}>{totals[key]}</span>)}
      </div>
    </div>
  );
}
