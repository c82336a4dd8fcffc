import { LOCALES, MINUS, NBSP, type Language, type Money } from "./types";

const cache = new Map<string, Intl.NumberFormat>();

function formatter(language: Language, least: number, most: number): Intl.NumberFormat {
  const key = `${language}${least}-${most}`;
  const known = cache.get(key);
  if (known) return known;
  // Polish locale data leaves four digits ungrouped; columns and printed pages must agree.
  const made = new Intl.NumberFormat(LOCALES[language], { minimumFractionDigits: least, maximumFractionDigits: most, useGrouping: "always" as never });
  cache.set(key, made);
  return made;
}

/** How many decimal places the currency has. */
export function currencyDigits(currency: string): number {
  try {
    return new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
  } catch {
    return 2;
  }
}

/** The amount in whole units as an exact decimal text: 123456 grosze are "1234.56". */
export function decimalText(minor: number, digits: number): string {
  if (digits === 0) return String(minor);
  const text = String(Math.abs(minor)).padStart(digits + 1, "0");
  return `${minor < 0 ? "-" : ""}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

function signed(text: string): string {
  return text.replace("-", MINUS).replace(/[\u202f ]/g, NBSP);
}

/** A number with grouping in every case; `digits` fixes the decimal places, else at most two are shown. */
export function formatNumber(language: Language, value: number, digits?: number): string {
  return signed(formatter(language, digits ?? 0, digits ?? 2).format(Object.is(value, -0) ? 0 : value));
}

function withCurrency(language: Language, text: string, currency: string): string {
  const bare = text.startsWith(MINUS) ? text.slice(1) : text;
  const sign = text.startsWith(MINUS) ? MINUS : "";
  if (language === "en") return `${sign}${currency}${NBSP}${bare}`;
  return `${sign}${bare}${NBSP}${currency === "PLN" ? "zł" : currency}`;
}

/** The full amount: `1 234,56 zł`, `1 234,56 EUR`, `PLN 1,234.56`. */
export function formatMoney(language: Language, { minor, currency }: Money): string {
  const digits = currencyDigits(currency);
  const text = formatter(language, digits, digits).format(decimalText(minor, digits) as `${number}`);
  return withCurrency(language, signed(text), currency);
}

const STEPS: readonly { from: number; digits: number; word: Record<Language, string> }[] = [
  { from: 1e9, digits: 1, word: { pl: `${NBSP}mld`, en: "bn" } },
  { from: 1e6, digits: 1, word: { pl: `${NBSP}mln`, en: "m" } },
  { from: 1e4, digits: 0, word: { pl: `${NBSP}tys.`, en: "k" } },
];

function short(language: Language, value: number): string {
  const size = Math.abs(value);
  // Half a step below a bound already rounds up to it: 999 950 is a million, not 1 000 thousand.
  const step = STEPS.find(({ from }) => size >= from * (from === 1e4 ? 1 : 0.9995));
  if (!step) return formatNumber(language, Math.round(value));
  const unit = step.from === 1e4 ? 1e3 : step.from;
  return signed(formatter(language, 0, step.digits).format(value / unit)) + step.word[language];
}

/** A rounded amount for tiles and axes: `1,2 mln zł`, `PLN 45k`; the full one belongs into the hint. */
export function formatShortMoney(language: Language, { minor, currency }: Money): string {
  return withCurrency(language, short(language, minor / 10 ** currencyDigits(currency)), currency);
}

/** A rounded number for axes: `1,2 mln`, `45k`. */
export function formatShortNumber(language: Language, value: number): string {
  return short(language, value);
}

/** A share given in basis points: 1230 is `12,3%`. */
export function formatPercent(language: Language, basisPoints: number, digits = 1): string {
  return `${formatNumber(language, basisPoints / 100, digits)}%`;
}

const WORKING_DAYS: Record<Language, string> = { pl: `${NBSP}dnia robocz.`, en: `${NBSP}working days` };

/** Working days given in tenths: 279 is `27,9 dnia robocz.`; the decimal place keeps the Polish word the same for every number. */
export function formatDays(language: Language, tenths: number): string {
  return formatNumber(language, tenths / 10, 1) + WORKING_DAYS[language];
}
