import type { PricePeriod } from "./api";

/** A stretch of time with a price, or without one between two prices. */
export interface Stretch {
  readonly from: string;
  readonly to: string | null;
  readonly price: PricePeriod["price"] | null;
  readonly time: "past" | "now" | "future";
}

/** The prices of one book and quantity in order of time, with the gaps between them told. */
export function stretches(periods: readonly PricePeriod[], today: string): Stretch[] {
  const time = (from: string, to: string | null) => (from > today ? "future" : to !== null && to <= today ? "past" : "now");
  return periods.flatMap(({ from, to = null, price }, at) => {
    const own: Stretch = { from, to, price, time: time(from, to) };
    const next = periods[at + 1];
    const gap: Stretch[] = to !== null && next && next.from > to ? [{ from: to, to: next.from, price: null, time: time(to, next.from) }] : [];
    return [own, ...gap];
  });
}
