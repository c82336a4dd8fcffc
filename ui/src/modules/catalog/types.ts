import type { NamedRef } from "../../shared/api/types";
import type { Bilingual, Money } from "../../shared/format/types";

/** A product as the server lists it. */
export interface Product {
  readonly id: string;
  readonly version: number;
  readonly code: string;
  readonly name: Bilingual;
  readonly line: NamedRef | null;
  readonly status: "draft" | "active" | "withdrawn";
  readonly ean: string | null;
  readonly unit: string;
  readonly vatClass: (typeof VAT_CLASSES)[number];
  readonly price: Money | null;
}

/** A product line as the server lists it. */
export interface Line {
  readonly id: string;
  readonly version: number;
  readonly code: string;
  readonly name: Bilingual;
  readonly parent: NamedRef | null;
  readonly products: number;
}

/** The states of a product, in the order in which it goes through them. */
export const STATUSES = ["draft", "active", "withdrawn"] as const;

/** How a product can be taxed, in the order of the rates. */
export const VAT_CLASSES = ["standard", "reduced", "low", "zero", "exempt", "reverse"] as const;

/** What becomes old when the catalogue changes. */
export const CATALOG_KEYS = [["products"], ["product-lines"], ["price-books"], ["book-prices"], ["prices-of"], ["ref"]] as const;
