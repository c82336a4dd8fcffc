import { queryOptions } from "@tanstack/react-query";
import { request } from "../api/client";
import type { Schemas } from "../api/types";

/** A record that was found, opened lately or starred. */
export type Finding = Schemas["FoundRecord"];

const FRESH_MS = 30_000;

/** Records of these kinds that answer what was typed, the best first; of all kinds when none is named. */
export function findRecords(q: string, kinds: readonly string[], limit: number, signal?: AbortSignal): Promise<Finding[]> {
  return request<Finding[]>("/api/search", { query: { q: q.trim(), kinds: kinds.join(",") || undefined, limit }, ...(signal && { signal }) });
}

/** The person's starred and recent records, the same on every device. */
export const mineQuery = queryOptions({ queryKey: ["search", "mine"], staleTime: FRESH_MS, queryFn: ({ signal }) => request<Schemas["MyFindings"]>("/api/search/mine", { signal }) });
