import { plusDays } from "../../shared/format/dates";

/** The months that a half-open range of days touches, as `YYYY-MM`. */
export function monthsOf({ from, to }: { from: string; to: string }): string[] {
  const last = plusDays(to, -1).slice(0, 7);
  const months: string[] = [];
  for (let month = from.slice(0, 7); month <= last; month = plusDays(`${month}-28`, 5).slice(0, 7)) months.push(month);
  return months;
}
