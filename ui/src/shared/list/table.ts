import type { ReactNode } from "react";

/** One column of a table; the first column names the record. */
export interface Column<Row> {
  readonly key: string;
  readonly head: string;
  readonly render: (row: Row) => ReactNode;
  /** The cell as text, for files. */
  readonly text?: (row: Row) => string;
  /** Figures stand at the right. */
  readonly align?: "left" | "right";
  /** Least width in pixels and share of the room that is left. */
  readonly width?: number;
  readonly grow?: number;
  readonly sortable?: boolean;
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

/** The widths of the columns as CSS; the small first column holds the check boxes. */
export function gridColumns<Row>(columns: readonly Column<Row>[], selectable: boolean): string {
  const widths = columns.map(({ width = 120, grow = 1 }) => `minmax(${width}px, ${grow}fr)`);
  return [...(selectable ? ["36px"] : []), ...widths].join(" ");
}

/** The least width of the whole table, below which it scrolls sideways. */
export function leastWidth<Row>(columns: readonly Column<Row>[], selectable: boolean): number {
  return columns.reduce((sum, { width = 120 }) => sum + width, selectable ? 36 : 0);
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
  /** Height of the scrolling part; by default it fills the screen below the bars. */
  height?: string;
}
