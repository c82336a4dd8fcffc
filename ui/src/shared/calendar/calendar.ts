import { plusDays } from "../format/dates";

/** How much of a calendar is seen at once. */
export type Span = "month" | "week";

const DAYS = 7;

/** The Monday of the week in which a day lies. */
export function mondayOf(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return plusDays(day, -((weekday + DAYS - 1) % DAYS));
}

function firstOfMonth(day: string): string {
  return `${day.slice(0, 8)}01`;
}

function nextMonth(day: string, by: number): string {
  const [year = 0, month = 1] = day.split("-").map(Number);
  const months = year * 12 + month - 1 + by;
  return `${String(Math.floor(months / 12)).padStart(4, "0")}-${String((months % 12) + 1).padStart(2, "0")}-01`;
}

/** The weeks that show the month or the week of a day; each begins on Monday. */
export function weeksOf(span: Span, day: string): string[][] {
  const start = mondayOf(span === "month" ? firstOfMonth(day) : day);
  const weeks: string[][] = [];
  const end = span === "month" ? nextMonth(day, 1) : plusDays(start, DAYS);
  for (let monday = start; monday < end; monday = plusDays(monday, DAYS)) weeks.push(Array.from({ length: DAYS }, (_, at) => plusDays(monday, at)));
  return weeks;
}

/** The same day of the month or week before or after; a month is turned to by its first day. */
export function turned(span: Span, day: string, by: 1 | -1): string {
  return span === "month" ? nextMonth(day, by) : plusDays(day, by * DAYS);
}

/** The number of the week after ISO 8601: the first one holds the first Thursday of the year. */
export function isoWeek(day: string): number {
  const thursday = plusDays(mondayOf(day), 3);
  return Math.floor((Date.parse(thursday) - Date.parse(`${thursday.slice(0, 4)}-01-01`)) / 86_400_000 / DAYS) + 1;
}

/** How many days a key moves a record: one with the arrows to the sides, a week up and down. */
export function daysOfKey(key: string): number {
  return { ArrowRight: 1, ArrowLeft: -1, ArrowDown: DAYS, ArrowUp: -DAYS }[key] ?? 0;
}
