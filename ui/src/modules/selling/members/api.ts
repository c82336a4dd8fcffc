import { queryOptions } from "@tanstack/react-query";
import { request, requestDone, type Done } from "../../../shared/api/client";
import type { Schemas } from "../../../shared/api/types";
import type { Why } from "../../../shared/why/types";

export type DealTeam = Schemas["DealTeam"];
export type Member = DealTeam["members"][number];
export type MemberWish = Schemas["Wishes"]["members"][number];
export type MemberRole = Member["role"];
export type SplitKind = NonNullable<Member["kind"]>;

/** What people do on a deal, the usual first. */
export const ROLES = ["seller", "engineer", "support", "manager", "partner"] as const satisfies readonly MemberRole[];

/** What becomes old when the members of a deal change. */
export const MEMBER_KEYS = [["deal-members"], ["deals"], ["timeline-narrowed"], ["why"]] as const;

/** Who works on a deal. */
export const membersQuery = (deal: string) => queryOptions({ queryKey: ["deal-members", deal], queryFn: ({ signal }) => request<DealTeam>(`/api/deals/${deal}/members`, { signal }) });

/** Where the amount of a share comes from; without a rank, how the shares make the amount of the deal. */
export const loadMemberWhy = (deal: string, rank: number | null) => (signal: AbortSignal) => request<Why>(`/api/deals/${deal}/members/why`, { query: { rank }, signal });

/** Puts members in the place of those that a deal has. */
export const saveMembers = (deal: string, version: number, members: readonly MemberWish[], reason: string | null): Promise<Done<DealTeam>> =>
  requestDone<DealTeam>(`/api/deals/${deal}/members`, { method: "PUT", version, body: { members, reason } });
