import { daysBetween, plusDays } from "../format/dates";

/** The kinds of period that people choose. */
export const PERIOD_KINDS = ["month", "quarter", "year", "custom"] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/** A closed range of days. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

const MONTHS: Record<Exclude<PeriodKind, "custom">, number> = { month: 1, quarter: 3, year: 12 };

function firstOf(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
}

/** The month, quarter or year that the day lies in. */
export function periodAround(day: string, kind: Exclude<PeriodKind, "custom">): Period {
  const [year = 0, month = 1] = day.split("-").map(Number);
  const length = MONTHS[kind];
  const start = Math.floor((month - 1) / length) * length;
  return { from: firstOf(year, start), to: plusDays(firstOf(year, start + length), -1) };
}

/** What kind a range is; any range that is no whole month, quarter or year is custom. */
export function kindOf(period: Period): PeriodKind {
  const kinds = ["month", "quarter", "year"] as const;
  return kinds.find((kind) => { const whole = periodAround(period.from, kind); return whole.from === period.from && whole.to === period.to; }) ?? "custom";
}

/** The neighbour of a period: whole ones step by their kind, custom ones by their length. */
export function stepped(period: Period, by: 1 | -1): Period {
  const kind = kindOf(period);
  if (kind !== "custom") return periodAround(by > 0 ? plusDays(period.to, 1) : plusDays(period.from, -1), kind);
  const days = (daysBetween(period.from, period.to) + 1) * by;
  return { from: plusDays(period.from, days), to: plusDays(period.to, days) };
}

/** The period before, with which results are compared: the same length, ending the day before. */
export function previousOf(period: Period): Period {
  return stepped(period, -1);
}
