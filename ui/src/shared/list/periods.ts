import type { PlainKey, Translate } from "../i18n/useT";
import { PERIODS } from "./filter";

const LABELS: Record<(typeof PERIODS)[number], PlainKey> = {
  "before today": "period.past",
  "last 1 days": "period.yesterday",
  today: "period.today",
  "next 1 days": "period.tomorrow",
  "from today": "period.fromToday",
  "this week": "period.thisWeek",
  "this month": "period.thisMonth",
  "this quarter": "period.thisQuarter",
  "this year": "period.thisYear",
  "last month": "period.lastMonth",
  "last quarter": "period.lastQuarter",
  "last 30 days": "period.last30",
  "next 7 days": "period.next7",
  "next 30 days": "period.next30",
  "next month": "period.nextMonth",
  "next quarter": "period.nextQuarter",
};

/** The units of a number of days, weeks, months or years before or after today. */
export const PERIOD_UNITS = ["days", "weeks", "months", "years"] as const;

/** A number of units before or after today, such as the next 45 days. */
export interface Span {
  readonly direction: "last" | "next";
  readonly count: number;
  readonly unit: (typeof PERIOD_UNITS)[number];
}

/** The span of a period such as `next 45 days`; nothing for others. */
export function spanOf(period: string): Span | null {
  const [, direction, count, unit] = /^(last|next) (\d{1,4}) (day|week|month|year)s?$/.exec(period) ?? [];
  return direction && count && unit ? { direction: direction as Span["direction"], count: Number(count), unit: `${unit}s` as Span["unit"] } : null;
}

/** A relative period of the filter language in words. */
export function periodLabel(period: string, t: Translate): string {
  const known = PERIODS.find((one) => one === period);
  if (known) return t(LABELS[known]);
  const span = spanOf(period);
  return span ? t(`period.${span.direction}.${span.unit}`, { count: span.count, shown: String(span.count) }) : period;
}
