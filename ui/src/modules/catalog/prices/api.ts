import { queryOptions } from "@tanstack/react-query";
import { request, requestDone } from "../../../shared/api/client";
import type { Schemas } from "../../../shared/api/types";
import type { Money } from "../../../shared/format/types";
import type { Why } from "../../../shared/why/types";

export type Book = Schemas["PriceBookRow"];
export type BookPrice = Schemas["BookPriceRow"];
export type PricePeriod = Schemas["PricePeriod"];
export type Wish = Schemas["PriceWish"];

/** What becomes old when a price or a book changes. */
export const PRICE_KEYS = [["price-books"], ["book-prices"], ["products"], ["prices-of"], ["why"]] as const;

/** One price book. */
export const bookQuery = (id: string) => queryOptions({ queryKey: ["price-books", "one", id], queryFn: ({ signal }) => request<Book>(`/api/price-books/${id}`, { signal }) });

/** All own prices of a product in all books. */
export const pricesQuery = (product: string) => queryOptions({ queryKey: ["prices-of", product], queryFn: ({ signal }) => request<PricePeriod[]>(`/api/products/${product}/prices`, { signal }) });

/** Where a price comes from. */
export const loadWhy = (book: string, product: string, quantity: number) => (signal: AbortSignal) => request<Why>(`/api/price-books/${book}/why`, { query: { product, quantity }, signal });

/** Sets a price in a book; `version` is that of the product. */
export const setPrice = (book: string, version: number, wish: { product: string; price: Money | null; from: string; minQuantity?: number; correction?: boolean }, idempotencyKey?: string) =>
  requestDone<PricePeriod[]>(`/api/price-books/${book}/prices`, { method: "POST", version, ...(idempotencyKey && { idempotencyKey }), body: { minQuantity: 1, correction: false, ...wish } });
