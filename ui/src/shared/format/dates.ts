import { LOCALES, type Language } from "./types";

const DAY_MS = 86_400_000;

function utc(isoDate: string): Date {
  return new Date(`${isoDate.slice(0, 10)}T00:00:00Z`);
}

function pieces(language: Language, date: Date, timeZone: string): Record<string, string> {
  const parts = new Intl.DateTimeFormat(LOCALES[language], {
    timeZone, weekday: "short", day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23",
  }).formatToParts(date);
  return Object.fromEntries(parts.map(({ type, value }) => [type, value]));
}

/** Today in the given time zone as `YYYY-MM-DD`. */
export function todayIn(timeZone: string, now = new Date()): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).format(now);
}

/** The date in figures: `23.11.2026`, `23/11/2026`. */
export function formatDate(language: Language, isoDate: string): string {
  const [year = "", month = "", day = ""] = isoDate.slice(0, 10).split("-");
  return [day, month, year].join(language === "pl" ? "." : "/");
}

/** The date with the name of the month: `23 lis 2026`. */
export function formatLongDate(language: Language, isoDate: string): string {
  const { day = "", month = "", year = "" } = pieces(language, utc(isoDate), "UTC");
  return `${day} ${month} ${year}`;
}

/** The month alone: `lis 2026`. */
export function formatMonth(language: Language, isoDate: string): string {
  const { month = "", year = "" } = pieces(language, utc(isoDate), "UTC");
  return `${month} ${year}`;
}

/** The day of the week in full: `poniedziałek`. */
export function formatWeekday(language: Language, isoDate: string): string {
  return new Intl.DateTimeFormat(LOCALES[language], { timeZone: "UTC", weekday: "long" }).format(utc(isoDate));
}

/** A moment in the person's time zone: `pon. 23 lis, 14:30`; another year than the current one is named. */
export function formatDateTime(language: Language, instant: string, timeZone: string, now = new Date()): string {
  const { weekday = "", day = "", month = "", year = "", hour = "", minute = "" } = pieces(language, new Date(instant), timeZone);
  const named = year === todayIn(timeZone, now).slice(0, 4) ? "" : ` ${year}`;
  return `${weekday.replace(",", "")} ${day} ${month}${named}, ${hour}:${minute}`;
}

/** The same, but the time alone when it is today: `14:30`. */
export function formatMoment(language: Language, instant: string, timeZone: string, now = new Date()): string {
  const { hour = "", minute = "" } = pieces(language, new Date(instant), timeZone);
  return todayIn(timeZone, new Date(instant)) === todayIn(timeZone, now) ? `${hour}:${minute}` : formatDateTime(language, instant, timeZone, now);
}

/** A moment with its words in full: `poniedziałek 30 listopada, 07:30`; the time alone when it is today. */
export function formatFullMoment(language: Language, instant: string, timeZone: string, now = new Date()): string {
  const at = new Date(instant);
  const short = formatMoment(language, instant, timeZone, now);
  if (todayIn(timeZone, at) === todayIn(timeZone, now)) return short;
  const parts = new Intl.DateTimeFormat(LOCALES[language], { timeZone, weekday: "long", day: "numeric", month: "long" }).formatToParts(at);
  const { weekday = "", day = "", month = "" } = Object.fromEntries(parts.map(({ type, value }) => [type, value]));
  return `${weekday} ${day} ${month}, ${short.slice(-5)}`;
}

/** How many days lie between two dates; positive when the second is later. */
export function daysBetween(from: string, to: string): number {
  return Math.round((utc(to).getTime() - utc(from).getTime()) / DAY_MS);
}

/** The date so many days later. */
export function plusDays(isoDate: string, days: number): string {
  return new Date(utc(isoDate).getTime() + days * DAY_MS).toISOString().slice(0, 10);
}

/** The distance from today in words: `wczoraj`, `za 3 dni`. */
export function formatRelative(language: Language, isoDate: string, today: string): string {
  const words = new Intl.RelativeTimeFormat(LOCALES[language], { numeric: "auto" });
  const days = daysBetween(today, isoDate);
  if (Math.abs(days) < 60) return words.format(days, "day");
  if (Math.abs(days) < 730) return words.format(Math.round(days / 30.44), "month");
  return words.format(Math.round(days / 365.25), "year");
}

/** A length of time for jobs: `2 min 5 s` reads the same in both languages. */
export function formatDuration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}
