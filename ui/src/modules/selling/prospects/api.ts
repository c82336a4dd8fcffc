import { queryOptions } from "@tanstack/react-query";
import { request } from "../../../shared/api/client";
import type { Schemas } from "../../../shared/api/types";
import { openRecord } from "../recordPages";

export type Prospect = Schemas["ProspectRow"];
export type ProspectPatch = Partial<Schemas["ProspectPatch"]>;
export type Status = Prospect["status"];
export type Reason = NonNullable<Prospect["reason"]>;
export type Matches = Schemas["ConversionMatches"];

/** What a person sets by a click; disqualifying and converting ask for more. */
export const WAY = ["new", "working", "qualified"] as const satisfies readonly Status[];
export const REASONS = ["no_need", "no_budget", "no_contact", "not_ours", "competitor", "duplicate", "other"] as const satisfies readonly Reason[];

/** What becomes old when a prospect changes. */
export const PROSPECT_KEYS = [["prospects"], ["activities"], ["timeline-narrowed"], ["why"]] as const;

/** One prospect. */
export const prospectQuery = (id: string) => queryOptions({ queryKey: ["prospects", "one", id], queryFn: async ({ signal }) => (await openRecord<Schemas["OfProspect"]>("prospects", id, signal)).prospect });

/** Whom the prospect may be already. */
export const matchesQuery = (id: string) => queryOptions({ queryKey: ["prospects", "matches", id], staleTime: 0, queryFn: ({ signal }) => request<Matches>(`/api/prospects/${id}/matches`, { signal }) });

/** Whether something can still be done about it. */
export const isOpen = ({ status }: Prospect) => status !== "converted";
