import type { ReactNode } from "react";
import type { CellEdit } from "./cell";

/** One column of a table; the first column names the record. */
export interface Column<Row> {
  readonly key: string;
  readonly head: string;
  readonly render: (row: Row) => ReactNode;
  /** The cell as text, for files. */
  readonly text?: (row: Row) => string;
  /** What a card says of it, where that is not what the cell shows; nothing leaves it out. */
  readonly card?: (row: Row) => string;
  /** Figures stand at the right. */
  readonly align?: "left" | "right";
  /** Least width in pixels and share of the room that is left. */
  readonly width?: number;
  readonly grow?: number;
  readonly sortable?: boolean;
  /** How its cells are edited where they stand. */
  readonly edit?: CellEdit<Row>;
}

/** How wide columns are and which of them stay when the table is moved sideways. */
export interface Layout {
  /** How many of the first columns stay. */
  readonly frozen: number;
  /** Pixels of the columns whose width was changed. */
  readonly widths: Readonly<Record<string, number>>;
}

const PLAIN: Layout = { frozen: 0, widths: {} };
const CHECK_PX = 36;
/** Least and greatest width of a column that is made narrower or wider. */
export const [LEAST_PX, MOST_PX] = [60, 640];

const widthOf = <Row,>({ key, width = 120 }: Column<Row>, { widths }: Layout) => widths[key] ?? width;

/** Where a column that stays begins, in pixels; null for one that moves. */
export function stayingAt<Row>(columns: readonly Column<Row>[], at: number, selectable: boolean, layout: Layout): number | null {
  if (at >= layout.frozen) return null;
  return columns.slice(0, at).reduce((sum, column) => sum + widthOf(column, layout), selectable ? CHECK_PX : 0);
}

/** Something to do with one row. */
export interface RowAction {
  readonly label: string;
  readonly run: () => void;
}

/** A letter that does something with the current row. */
export interface RowKey<Row> {
  readonly key: string;
  readonly label: string;
  readonly run: (row: Row) => void;
}

/** How many rows there are; a capped count is shown as "more than". */
export interface Count {
  readonly value: number;
  readonly capped: boolean;
}

/** The widths of the columns as CSS; the small first column holds the check boxes. Columns that stay, or were made wider, do not grow. */
export function gridColumns<Row>(columns: readonly Column<Row>[], selectable: boolean, layout: Layout = PLAIN): string {
  const widths = columns.map((column, at) => {
    const fixed = (layout.frozen > 1 && at < layout.frozen) || layout.widths[column.key] !== undefined;
    return fixed ? `${widthOf(column, layout)}px` : `minmax(${widthOf(column, layout)}px, ${column.grow ?? 1}fr)`;
  });
  return [...(selectable ? [`${CHECK_PX}px`] : []), ...widths].join(" ");
}

/** The least width of the whole table, below which it scrolls sideways. */
export function leastWidth<Row>(columns: readonly Column<Row>[], selectable: boolean, layout: Layout = PLAIN): number {
  return columns.reduce((sum, column) => sum + widthOf(column, layout), selectable ? CHECK_PX : 0);
}

/** What a table of records needs. */
export interface DataTableProps<Row> {
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
  count: Count | null;
  /** Sums under their columns, already written out. */
  totals?: Readonly<Record<string, ReactNode>> | undefined;
  /** Sums that belong to no column, such as the weighted one. */
  sums?: readonly { readonly key: string; readonly head: string; readonly total: ReactNode }[] | undefined;
  /** Whether the list has sums at all. */
  summed?: boolean;
  sort: string;
  onSort: (sort: string) => void;
  hasMore?: boolean;
  onMore?: () => void;
  loading?: boolean;
  /** Old rows stay dimmed while new ones come. */
  stale?: boolean;
  empty: ReactNode;
  openId?: string;
  onOpen: (row: Row, how: "panel" | "page" | "peek") => void;
  selected?: ReadonlySet<string>;
  onSelect?: (selected: ReadonlySet<string>) => void;
  /** Letters that act on the current row. */
  keys?: readonly RowKey<Row>[] | undefined;
  /** What can be done with a row where there are no keys. */
  actions?: ((row: Row) => readonly RowAction[]) | undefined;
  layout?: Layout | undefined;
  onLayout?: ((layout: Layout) => void) | undefined;
  /** The columns after one was dragged to another place. */
  onColumns?: ((keys: string[]) => void) | undefined;
  /** Saves a changed cell; without it nothing is edited here. Rejects when the server refuses. */
  onEdit?: ((row: Row, patch: Readonly<Record<string, unknown>>) => Promise<unknown>) | undefined;
  /** Whether the cells of a row may be edited. */
  mayEdit?: ((row: Row) => boolean) | undefined;
  /** A block from a spreadsheet that was pasted at a row and a column. */
  onPaste?: ((block: string[][], row: number, column: number) => void) | undefined;
  /** What can be done with the selected rows, beside their number. */
  selectionActs?: ReactNode;
  /** Height of the scrolling part; by default it fills the screen below the bars. */
  height?: string;
}
