/** What the address of a list remembers: filter, order, columns, layout and the open record. */
export interface ListState {
  readonly filter: string;
  readonly sort: string;
  readonly columns: readonly string[];
  readonly layout: "list" | "board" | "calendar" | "map";
  /** How many of the first columns stay when the table is moved sideways. */
  readonly frozen: number;
  /** Pixels of the columns whose width was changed. */
  readonly widths: Readonly<Record<string, number>>;
  /** The date by which a calendar is drawn, the day it is turned to, and how much of it is seen. */
  readonly by: string;
  readonly at: string;
  readonly span: "month" | "week";
  /** The place that is chosen on a map. */
  readonly place: string;
  readonly open: string;
  readonly tab: string;
}

type Search = Readonly<Record<string, unknown>>;

const LAYOUTS = ["list", "board", "calendar", "map"] as const;
const MOST_FROZEN = 5;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

function readWidths(text: string): Record<string, number> {
  const pairs = text.split(",").map((part) => part.split(":")).filter(([key, px]) => key && Number.isInteger(Number(px)) && Number(px) > 0);
  return Object.fromEntries(pairs.map(([key, px]) => [key, Number(px)]));
}

function writeWidths(widths: Readonly<Record<string, number>>): string {
  return Object.entries(widths).map(([key, px]) => `${key}:${px}`).join(",");
}

const text = (value: unknown) => (typeof value === "string" ? value : "");

/** Reads the state from the address; what is missing comes from the defaults. */
export function readListState(search: Search, defaults: Pick<ListState, "sort" | "columns" | "layout">): ListState {
  const layout = text(search["layout"]);
  const columns = text(search["columns"]).split(",").filter(Boolean);
  return {
    filter: text(search["filter"]),
    sort: text(search["sort"]) || defaults.sort,
    columns: columns.length > 0 ? columns : defaults.columns,
    layout: LAYOUTS.find((known) => known === layout) ?? defaults.layout,
    frozen: search["frozen"] === undefined ? 1 : Math.max(0, Math.min(MOST_FROZEN, Math.trunc(Number(search["frozen"])) || 0)),
    widths: readWidths(text(search["widths"])),
    by: text(search["by"]),
    at: DAY.test(text(search["at"])) ? text(search["at"]) : "",
    span: search["span"] === "week" ? "week" : "month",
    place: text(search["place"]),
    open: text(search["open"]),
    tab: text(search["tab"]),
  };
}

/** Writes the state for the address; defaults are left out, foreign parts of the address stay. */
export function writeListState(search: Search, state: ListState, defaults: Pick<ListState, "sort" | "columns" | "layout">): Search {
  const columns = state.columns.join(",");
  return {
    ...search,
    filter: state.filter || undefined,
    sort: state.sort === defaults.sort ? undefined : state.sort || undefined,
    columns: columns === defaults.columns.join(",") ? undefined : columns || undefined,
    layout: state.layout === defaults.layout ? undefined : state.layout,
    frozen: state.frozen === 1 ? undefined : state.frozen,
    widths: writeWidths(state.widths) || undefined,
    by: state.by || undefined,
    at: state.at || undefined,
    span: state.span === "week" ? "week" : undefined,
    place: state.place || undefined,
    open: state.open || undefined,
    tab: state.tab || undefined,
  };
}

/** The columns after one was put before another, or behind the last one. */
export function withColumnAt(columns: readonly string[], key: string, before: string | null): string[] {
  const rest = columns.filter((one) => one !== key);
  const at = before === null ? rest.length : rest.indexOf(before);
  return at < 0 || before === key ? [...columns] : [...rest.slice(0, at), key, ...rest.slice(at)];
}

/** One key of an order. */
export interface SortKey {
  readonly key: string;
  readonly descending: boolean;
}

/** Reads an order such as `-amount,closeOn`. */
export function parseSort(sort: string): SortKey[] {
  return sort.split(",").filter(Boolean).map((part) => ({ key: part.replace(/^-/, ""), descending: part.startsWith("-") }));
}

/** Writes an order as addresses have it. */
export function printSort(keys: readonly SortKey[]): string {
  return keys.map(({ key, descending }) => (descending ? "-" : "") + key).join(",");
}

/** The order after a click on a head: that key first (turned round when it was first already); with Shift it is added behind. */
export function nextSort(sort: string, key: string, add: boolean): string {
  const keys = parseSort(sort);
  const known = keys.find((one) => one.key === key);
  const turned = { key, descending: known ? !known.descending : false };
  const next = add ? (known ? keys.map((one) => (one.key === key ? turned : one)) : [...keys, turned]) : [turned];
  return printSort(next);
}
