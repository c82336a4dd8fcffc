import { queryOptions, useQueryClient } from "@tanstack/react-query";
import { request } from "../../../shared/api/client";
import type { Schemas } from "../../../shared/api/types";
import { useWrite } from "../../../shared/api/useWrite";
import type { Scope } from "../results";

const PATH = "/api/deals/results/links";

/** A link to results as its maker sees it; the address itself is kept nowhere. */
export type SharedLink = Schemas["SharedLink"];

/** How long a link can work, in days. */
export const DAYS = ["1", "7", "30"] as const;

interface Wanted {
  readonly title: string;
  readonly days: number;
  readonly scope: Scope;
}

/** The own links, the newest first. */
export const linksQuery = queryOptions({ queryKey: ["results-links"], queryFn: ({ signal }) => request<SharedLink[]>(PATH, { signal }) });

/** Makes a link to the page as it is now. Sent without a key that would let the server keep the answer, in which the secret stands. */
export function useShare() {
  return useWrite(({ title, days, scope }: Wanted) => request<Schemas["MadeResultsLink"]>(PATH, { method: "POST", body: { title, days, from: scope.from, to: scope.to, owner: scope.owner || null, pipeline: scope.pipeline || null } }), { refreshes: [linksQuery.queryKey] });
}

/** Ends a link at once. */
export function useEndLink() {
  const client = useQueryClient();
  return async (id: string): Promise<void> => {
    try {
      await request(`${PATH}/${id}`, { method: "DELETE" });
    } finally {
      await client.invalidateQueries({ queryKey: linksQuery.queryKey });
    }
  };
}
