import { queryOptions } from "@tanstack/react-query";
import { request } from "../../shared/api/client";
import type { Schemas } from "../../shared/api/types";
import type { ToldObject } from "./fieldValue";
import { openDeal, openRecord } from "./recordPages";

export type Deal = Schemas["DealRow"];
export type Account = Schemas["AccountRow"];
export type Owner = Schemas["Owner"];
export type Pipeline = Schemas["Pipeline"];
export type Stage = Schemas["Stage"];
export type DealPatch = Partial<Schemas["DealPatch"]>;
export type AccountPatch = Partial<Schemas["AccountPatch"]>;

/** What an account can be to us. */
export const ACCOUNT_STATUSES = ["active", "dormant", "closed"] as const;

/** What becomes old when a deal or an account changes. */
export const SELLING_KEYS = [["deals"], ["accounts"], ["contacts"], ["prospects"], ["activities"], ["results"], ["timeline-narrowed"]] as const;

const SLOW_CHANGING = 300_000;

/** All pipelines with their stages. */
export const pipelinesQuery = queryOptions({
  queryKey: ["pipelines"],
  staleTime: SLOW_CHANGING,
  queryFn: ({ signal }) => request<Pipeline[]>("/api/pipelines", { signal }),
});

/** The reasons why deals are lost. */
export const lostReasonsQuery = queryOptions({
  queryKey: ["lost-reasons"],
  staleTime: SLOW_CHANGING,
  queryFn: ({ signal }) => request<Schemas["LostReason"][]>("/api/lost-reasons", { signal }),
});

/** One deal. */
export const dealQuery = (id: string) => queryOptions({ queryKey: ["deals", "one", id], queryFn: ({ signal }) => openDeal(id, signal) });

/** One account. */
export const accountQuery = (id: string) => queryOptions({ queryKey: ["accounts", "one", id], queryFn: async ({ signal }) => (await openRecord<Schemas["OfAccount"]>("accounts", id, signal)).account });

/** Who changed what in a record. */
export const historyQuery = (object: ToldObject, id: string) =>
  queryOptions({ queryKey: [object, "history", id], queryFn: ({ signal }) => request<Schemas["Line"][]>(`/api/${object}/${id}/history`, { signal }) });
