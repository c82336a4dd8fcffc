import { queryOptions } from "@tanstack/react-query";
import { request } from "../../../shared/api/client";
import type { Schemas } from "../../../shared/api/types";

export type Rate = Schemas["RateRow"];
export type RateKind = Schemas["RateKind"];

/** What becomes old when a rate changes. */
export const RATE_KEYS = [["rates"], ["rate-kinds"], ["results"], ["why"]] as const;

/** The kinds of rates, that of results first. */
export const kindsQuery = queryOptions({ queryKey: ["rate-kinds"], queryFn: ({ signal }) => request<RateKind[]>("/api/rate-kinds", { signal }) });

/** One rate. */
export const rateQuery = (id: string) => queryOptions({ queryKey: ["rates", "one", id], queryFn: ({ signal }) => request<Rate>(`/api/rates/${id}`, { signal }) });
