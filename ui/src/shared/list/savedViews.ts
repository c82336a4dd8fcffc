import { queryOptions } from "@tanstack/react-query";
import { request } from "../api/client";
import type { Schemas } from "../api/types";
import type { ListState } from "./listState";

export type SavedView = Schemas["SavedView"];
export type ViewContent = Schemas["Content"];

/** The views that people keep of a list. */
export const savedViewsQuery = (object: string) => queryOptions({ queryKey: ["views", object], staleTime: 60_000, queryFn: ({ signal }) => request<SavedView[]>("/api/views", { query: { object }, signal }) });

/** What a list shows now, as a view remembers it. */
export function contentOf(object: string, state: ListState, rest: Pick<ViewContent, "name" | "scope">): ViewContent {
  const { filter, sort, columns, frozen, widths, layout } = state;
  return { object, filter, sort, columns: [...columns], frozen, widths: { ...widths }, layout, groupBy: state.by || null, ...rest };
}

/** The part of the list's state that a view decides. */
export function stateOf({ content }: SavedView): Pick<ListState, "filter" | "sort" | "columns" | "frozen" | "widths" | "layout" | "by"> {
  const { filter, sort, columns, frozen, widths, layout, groupBy } = content;
  return { filter, sort, columns, frozen, widths: widths as Record<string, number>, layout, by: groupBy ?? "" };
}

/** Whether the list stands just as the view remembers it. */
export function isAsSaved(state: ListState, view: SavedView): boolean {
  const saved = stateOf(view);
  return (Object.keys(saved) as (keyof typeof saved)[]).every((key) => JSON.stringify(state[key]) === JSON.stringify(saved[key]));
}
