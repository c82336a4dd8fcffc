import { queryOptions } from "@tanstack/react-query";
import { request, requestDone, type Done } from "../../../shared/api/client";
import type { Schemas } from "../../../shared/api/types";
import { useWrite } from "../../../shared/api/useWrite";
import type { Why } from "../../../shared/why/types";

export type Quote = Schemas["QuoteView"];
export type QuoteVersion = Schemas["QuoteVersion"];
export type QuoteLine = Schemas["QuoteLine"];
export type QuoteRow = Schemas["QuoteRow"];
export type QuoteState = QuoteVersion["state"];
export type QuoteWish = Schemas["QuoteWish"];
export type QuoteAnswer = Schemas["QuoteAnswer"];

/** What becomes old when a quote changes. */
export const QUOTE_KEYS = [["quotes"], ["deal-quotes"], ["deals"], ["accounts"], ["deal-lines"], ["timeline-narrowed"], ["approvals"], ["why"]] as const;

/** The quotes of a deal, the latest first. */
export const dealQuotesQuery = (deal: string) => queryOptions({ queryKey: ["deal-quotes", deal], queryFn: ({ signal }) => request<Schemas["DealQuotes"]>(`/api/deals/${deal}/quotes`, { signal }) });

/** One quote with its versions. */
export const quoteQuery = (id: string) => queryOptions({ queryKey: ["quotes", "one", id], queryFn: ({ signal }) => request<Quote>(`/api/quotes/${id}`, { signal }) });

/** The version that counts. */
export function currentOf(quote: Quote): QuoteVersion {
  const [current] = quote.versions;
  if (!current) throw new Error("a quote has a version");
  return current;
}

/** Where a figure of a version comes from; `what` is a number for one line. */
export const loadQuoteWhy = (quote: string, no: number, what: number | "net" | "gross") => (signal: AbortSignal) =>
  request<Why>(typeof what === "number" ? `/api/quotes/${quote}/versions/${no}/lines/${what}/why` : `/api/quotes/${quote}/versions/${no}/why`, { query: { gross: what === "gross" || null }, signal });

/** Makes a quote of the lines that a deal has. */
export const useMakeQuote = (deal: string) => useWrite<null, Done<Quote>>((_, idempotencyKey) => requestDone<Quote>(`/api/deals/${deal}/quotes`, { method: "POST", body: {}, idempotencyKey }), { refreshes: QUOTE_KEYS });

/** Changes what a version says beside its lines. */
export const useQuoteTerms = (quote: Quote) => useWrite<QuoteWish, Quote>((body) => request<Quote>(`/api/quotes/${quote.id}`, { method: "PATCH", version: quote.version, body }), { refreshes: QUOTE_KEYS });

/** An act on a quote that has no more to say than which. */
export const useQuoteAct = (quote: Quote, act: "lines" | "versions") => useWrite<null, Quote>((_, idempotencyKey) => request<Quote>(`/api/quotes/${quote.id}/${act}`, { method: "POST", version: quote.version, body: {}, idempotencyKey }), { refreshes: QUOTE_KEYS });

/** Sends a quote, or asks for its discounts. */
export const useSendQuote = (quote: Quote) => useWrite<string, Quote>((note, idempotencyKey) => request<Quote>(`/api/quotes/${quote.id}/send`, { method: "POST", version: quote.version, body: { note: note || null }, idempotencyKey }), { refreshes: QUOTE_KEYS });

/** Writes down what the customer said. */
export const useAnswerQuote = (quote: Quote) => useWrite<QuoteAnswer, Quote>((body, idempotencyKey) => request<Quote>(`/api/quotes/${quote.id}/answer`, { method: "POST", version: quote.version, body, idempotencyKey }), { refreshes: QUOTE_KEYS });

/** Throws a quote away that nobody has seen. */
export const useDiscardQuote = (quote: Quote) => useWrite<null, Schemas["DiscardedQuote"]>(() => request(`/api/quotes/${quote.id}`, { method: "DELETE", version: quote.version }), { refreshes: QUOTE_KEYS });

/** Mails the link to the person of the deal; `asked` says how the customer asked for it, empty to rest on what is known. */
export const useMailQuote = (quote: Quote) => useWrite<string, Schemas["MailedQuote"]>((asked, idempotencyKey) => request(`/api/quotes/${quote.id}/mail`, { method: "POST", body: { request: asked || null }, idempotencyKey }), { refreshes: [...QUOTE_KEYS, ["consents"]] });

/** Makes a link for the customer. Sent without a key that would let the server keep the answer, in which the secret stands. */
export const useQuoteLink = (quote: Quote) => useWrite<null, Schemas["MadeQuoteLink"]>(() => request(`/api/quotes/${quote.id}/link`, { method: "POST" }), { refreshes: QUOTE_KEYS });
