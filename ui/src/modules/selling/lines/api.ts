import { queryOptions } from "@tanstack/react-query";
import { request, requestDone, type Done } from "../../../shared/api/client";
import type { Schemas } from "../../../shared/api/types";
import type { Why } from "../../../shared/why/types";

export type DealLines = Schemas["DealLines"];
export type DealLine = Schemas["DealLine"];
export type LineOffer = Schemas["LineOffer"];
export type LineWish = Schemas["LineWish"];
export type VatClass = NonNullable<LineWish["vatClass"]>;

/** How lines can be taxed, in the order of their rates. */
export const VAT_CLASSES = ["standard", "reduced", "low", "zero", "exempt", "reverse"] as const satisfies readonly VatClass[];

/** For how many units a price can be. */
export const PER_QUANTITIES = [1, 10, 100, 1000] as const;

/** What becomes old when the lines of a deal change. */
export const LINE_KEYS = [["deal-lines"], ["deals"], ["accounts"], ["results"], ["timeline-narrowed"], ["why"]] as const;

/** The lines of a deal. */
export const linesQuery = (deal: string) => queryOptions({ queryKey: ["deal-lines", deal], queryFn: ({ signal }) => request<DealLines>(`/api/deals/${deal}/lines`, { signal }) });

/** What is proposed for so many thousandths of a product. */
export const offerQuery = (deal: string, product: string, quantity: number) =>
  queryOptions({ queryKey: ["deal-lines", deal, "offer", product, quantity], queryFn: ({ signal }) => request<LineOffer>(`/api/deals/${deal}/lines/offer`, { query: { product, quantity }, signal }) });

/** Rates of tax by class, as they hold today. */
export const vatRatesQuery = queryOptions({ queryKey: ["vat-rates"], staleTime: 300_000, queryFn: ({ signal }) => request<Schemas["VatRatePeriod"][]>("/api/vat-rates", { signal }) });

/** Where a figure comes from; `what` is a number for one line. */
export const loadLineWhy = (deal: string, what: number | "net" | "gross") => (signal: AbortSignal) =>
  request<Why>(typeof what === "number" ? `/api/deals/${deal}/lines/${what}/why` : `/api/deals/${deal}/lines/why`, { query: { gross: what === "gross" || null }, signal });

/** Puts lines in the place of those that a deal has. */
export const saveLines = (deal: string, version: number, lines: readonly LineWish[]): Promise<Done<DealLines>> => requestDone<DealLines>(`/api/deals/${deal}/lines`, { method: "PUT", version, body: { lines } });
