import type { NamedRef } from "../../../shared/api/types";
import type { Money } from "../../../shared/format/types";
import type { DealLine, LineOffer, LineWish, VatClass } from "./api";

/** A line as it is being written. */
export interface DraftLine {
  readonly key: string;
  readonly product: NamedRef | null;
  readonly name: string;
  /** Thousandths of a unit. */
  readonly quantity: number | null;
  readonly unit: string;
  readonly price: Money | null;
  readonly perQuantity: number;
  readonly discountBp: number | null;
  readonly vatClass: VatClass;
  /** The price book from which the price was taken. */
  readonly book: NamedRef | null;
  readonly limitBp: number | null;
  /** Place of the line on the server, for its explanation. */
  readonly rank: number | null;
}

let made = 0;

/** A line of which nothing is known yet. */
export function emptyLine(): DraftLine {
  made += 1;
  return { key: `new-${made}`, product: null, name: "", quantity: 1000, unit: "", price: null, perQuantity: 1, discountBp: null, vatClass: "standard", book: null, limitBp: null, rank: null };
}

/** A line of the server as it is being written. */
export function draftOf(line: DealLine): DraftLine {
  return {
    key: `rank-${line.rank}`, product: line.product ?? null, name: line.name ?? "", quantity: line.quantityThousandths, unit: line.unit, price: line.price, perQuantity: line.perQuantity,
    discountBp: line.discountBp || null, vatClass: line.vatClass, book: line.book ?? null, limitBp: line.limitBp ?? null, rank: line.rank,
  };
}

/** Whether somebody has begun to write the line. */
export const isBegun = ({ product, name, price }: DraftLine): boolean => product !== null || name.trim() !== "" || price !== null;

/** The line as it is sent. */
export function wishOf(line: DraftLine, currency: string): LineWish {
  return {
    product: line.product?.id ?? null, name: line.product ? null : line.name.trim(), quantityThousandths: line.quantity ?? 0, unit: line.unit.trim() || null,
    price: line.price ?? { minor: 0, currency }, perQuantity: line.perQuantity, discountBp: line.discountBp ?? 0, vatClass: line.vatClass,
  };
}

/** The line with what the catalog proposes; a price that was typed stays. */
export function offered(line: DraftLine, offer: LineOffer): DraftLine {
  const typed = line.price !== null && line.book === null;
  const price = offer.offered ?? null;
  return {
    ...line, unit: line.unit || offer.unit, limitBp: offer.limitBp ?? null,
    ...(typed || !price ? {} : { price: price.price, perQuantity: price.perQuantity, book: price.book }),
  };
}

/** What the line comes to in minor units, rounded half up once; 0 while something is missing. Example: 12.49 for 100, 350 pieces, 7.5 % off are 40.44. */
export function netOf({ price, quantity, perQuantity, discountBp }: DraftLine): number {
  if (!price || !quantity || quantity < 0) return 0;
  const dividend = BigInt(price.minor) * BigInt(quantity) * BigInt(10_000 - (discountBp ?? 0));
  const divisor = BigInt(perQuantity) * 10_000_000n;
  return Number((2n * dividend + divisor) / (2n * divisor));
}

/** The place of a line after it went up or down; the same list at the ends. */
export function moved<T>(list: readonly T[], at: number, by: 1 | -1): readonly T[] {
  const other = list[at + by];
  const own = list[at];
  if (other === undefined || own === undefined) return list;
  return list.map((one, i) => (i === at ? other : i === at + by ? own : one));
}
