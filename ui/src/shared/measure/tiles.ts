import { keepPreviousData, queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import { request } from "../api/client";
import type { Schemas } from "../api/types";
import { useWrite } from "../api/useWrite";
import { useT } from "../i18n/useT";
import { showToast } from "../shell/toasts";

export type Measure = Schemas["Measure"];
export type TileBoard = Schemas["TileBoard"];
export type TileData = Schemas["Tile"];

/** Where tiles stand; each person chooses for each place. */
export type TilePlace = "results" | "person";

/** What the tiles are about; `to` is the day after the last. */
export interface TileScope {
  readonly from: string;
  readonly to: string;
  readonly owner?: string;
  readonly pipeline?: string;
}

// Under the key of results: whatever makes results old makes tiles old.
const KEY = ["results", "tiles"];

/** The tiles of a place with their values and those of the period before: one request. */
export const useTiles = (place: TilePlace, scope: TileScope) =>
  useQuery(queryOptions({
    queryKey: [...KEY, place, scope],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => request<TileBoard>("/api/measures/tiles", { query: { place, ...scope }, signal }),
  }));

/** All measures that the person may see. */
export const measuresQuery = queryOptions({ queryKey: ["measures"], queryFn: ({ signal }) => request<Measure[]>("/api/measures", { signal }) });

/** Sets which tiles stand in a place, and offers to take that back. */
export function useTileChoice(place: TilePlace, chosen: readonly string[]): { choose: (measures: readonly string[]) => void; error: unknown } {
  const t = useT();
  const client = useQueryClient();
  const send = (measures: readonly string[]) => request<string[]>("/api/measures/tiles", { method: "PUT", body: { place, measures } });
  const { write, state } = useWrite(send, { onSuccess: () => client.invalidateQueries({ queryKey: [...KEY, place] }) });
  const choose = (measures: readonly string[]) =>
    void write(measures).then(() => showToast({ text: t("measure.chosen"), undo: async () => { await write(chosen); } }), () => undefined);
  return { choose, error: state.error };
}
