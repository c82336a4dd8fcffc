import type { QueryClient } from "@tanstack/react-query";

// What changes slowly, such as names of fields, says nothing about the age of the records on screen.
const RECORDS_ARE_STALE_WITHIN_MS = 30_000;

/** Since when the records on screen may have changed without a word: the moment of the oldest of them; null when there are none. */
export function seenSince(client: QueryClient): Date | null {
  const moments = client.getQueryCache().findAll({ type: "active", predicate: ({ state, observers }) => state.data !== undefined && observers.some(({ options: { staleTime } }) => typeof staleTime === "number" && staleTime <= RECORDS_ARE_STALE_WITHIN_MS) }).map(({ state }) => state.dataUpdatedAt);
  return moments.length === 0 ? null : new Date(Math.min(...moments));
}
