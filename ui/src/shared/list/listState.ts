/** What the address of a list remembers: filter, order, columns, layout and the open record. */
export interface ListState {
  readonly filter: string;
  readonly sort: string;
  readonly columns: readonly string[];
  readonly layout: "list" | "board";
  readonly open: string;
  readonly tab: string;
}

type Search = Readonly<Record<string, unknown>>;

const text = (value: unknown) => (typeof value === "string" ? value : "");

/** Reads the state from the address; what is missing comes from the defaults. */
export function readListState(search: Search, defaults: Pick<ListState, "sort" | "columns" | "layout">): ListState {
  const layout = text(search["layout"]);
  const columns = text(search["columns"]).split(",").filter(Boolean);
  return {
    filter: text(search["filter"]),
    sort: text(search["sort"]) || defaults.sort,
    columns: columns.length > 0 ? columns : defaults.columns,
    layout: layout === "board" || layout === "list" ? layout : defaults.layout,
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
    open: state.open || undefined,
    tab: state.tab || undefined,
  };
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

/** The order after a click on a head: that key first (turned round when it was first already); with Shift it is added behind. */
export function nextSort(sort: string, key: string, add: boolean): string {
  const keys = parseSort(sort);
  const known = keys.find((one) => one.key === key);
  const turned = { key, descending: known ? !known.descending : false };
  const next = add ? (known ? keys.map((one) => (one.key === key ? turned : one)) : [...keys, turned]) : [turned];
  return next.map((one) => (one.descending ? "-" : "") + one.key).join(",");
}
