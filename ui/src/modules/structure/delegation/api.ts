import { queryOptions, useQueryClient } from "@tanstack/react-query";
import { request } from "../../../shared/api/client";
import { meQuery } from "../../../shared/api/me";
import type { Schemas } from "../../../shared/api/types";

export type Delegation = Schemas["DelegationRow"];
export type DelegationsView = Schemas["DelegationsView"];
export type Give = Schemas["Give"];

/** The own delegations, or, for whoever may edit people, those of a person. */
export const delegationsQuery = (person?: string) => queryOptions({
  queryKey: ["delegations", person ?? "own"],
  queryFn: ({ signal }) => request<DelegationsView>(person ? `/api/structure/people/${person}/delegations` : "/api/structure/delegations", { signal }),
});

/** Gives and ends; afterwards lists and what the person may do are asked anew. */
export function useDelegating(person?: string) {
  const client = useQueryClient();
  const renew = () => Promise.all([client.invalidateQueries({ queryKey: ["delegations"] }), client.invalidateQueries({ queryKey: meQuery.queryKey })]);
  const give = (wanted: Give, idempotencyKey?: string) => request<Schemas["GivenDelegation"]>("/api/structure/delegations", { method: "POST", body: { ...wanted, ...(person && { giver: person }) }, ...(idempotencyKey && { idempotencyKey }) });
  const end = (id: string) => request<undefined>(`/api/structure/delegations/${id}/${person ? "revoke" : "end"}`, { method: "POST", body: {} });
  return { give, end, renew };
}
