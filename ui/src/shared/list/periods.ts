import type { PlainKey, Translate } from "../i18n/useT";
import { PERIODS } from "./filter";

const LABELS: Record<(typeof PERIODS)[number], PlainKey> = {
  today: "period.today",
  "this week": "period.thisWeek",
  "this month": "period.thisMonth",
  "this quarter": "period.thisQuarter",
  "this year": "period.thisYear",
  "last month": "period.lastMonth",
  "last quarter": "period.lastQuarter",
  "last 30 days": "period.last30",
  "next 7 days": "period.next7",
  "next 30 days": "period.next30",
};

/** A relative period of the filter language in words. */
export function periodLabel(period: string, t: Translate): string {
  const known = PERIODS.find((one) => one === period);
  return known ? t(LABELS[known]) : period;
}
