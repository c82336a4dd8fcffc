import { currencyDigits } from "./numbers";
import { plusDays } from "./dates";
import type { Language, Money } from "./types";

const SCALES: readonly [RegExp, number][] = [
  [/(mld|bn)\.?$/i, 9],
  [/(mln|m)\.?$/i, 6],
  [/(tys|k)\.?$/i, 3],
];

interface Plain {
  readonly negative: boolean;
  readonly whole: string;
  readonly fraction: string;
}

// One kind of separator may group or part; three figures after it decide by the custom of the language.
function decimalAt(text: string, language: Language, fractionDigits: number | null): number | null {
  const last = Math.max(text.lastIndexOf(","), text.lastIndexOf("."));
  if (last < 0) return -1;
  const sign = text[last] ?? "";
  const other = sign === "," ? "." : ",";
  const repeated = text.indexOf(sign) !== last;
  if (repeated && text.includes(other)) return null;
  if (repeated) return -1;
  if (text.includes(other)) return last;
  const after = text.length - last - 1;
  if (after !== 3 || last > 3) return last;
  if (fractionDigits !== null && fractionDigits < 3) return -1;
  return sign === (language === "pl" ? "," : ".") ? last : -1;
}

function readPlain(input: string, language: Language, fractionDigits: number | null): Plain | null {
  let text = input.replace(/[\s\u00a0\u202f']/g, "");
  const negative = /^[-\u2212\u2013]/.test(text);
  if (negative) text = text.slice(1);
  const scale = SCALES.find(([pattern]) => pattern.test(text));
  if (scale) text = text.replace(scale[0], "");
  if (!/^\d[\d.,]*$|^[.,]\d+$/.test(text)) return null;
  const at = decimalAt(text, language, scale ? null : fractionDigits);
  if (at === null) return null;
  const whole = (at < 0 ? text : text.slice(0, at)).replace(/[.,]/g, "");
  const fraction = at < 0 ? "" : text.slice(at + 1);
  const shift = scale?.[1] ?? 0;
  const padded = fraction.padEnd(shift, "0");
  return { negative, whole: (whole || "0") + padded.slice(0, shift), fraction: padded.slice(shift) };
}

/** Reads a number as people write it (spaces, comma or dot, hyphen or minus, tys., mln); null when it is none. */
export function parseNumber(input: string, language: Language): number | null {
  const plain = readPlain(input, language, null);
  if (!plain) return null;
  const value = Number(`${plain.whole}.${plain.fraction || "0"}`);
  if (!Number.isFinite(value)) return null;
  return plain.negative && value !== 0 ? -value : value;
}

/** Reads an amount; a currency written beside it wins over the given one. Null when it is none or finer than the currency. */
export function parseMoney(input: string, currency: string, language: Language): Money | null {
  const written = /(zł|[a-z]{3})\.?\s*$|^\s*([-\u2212]?)\s*([a-z]{3})\b/i.exec(input.replace(/\u00a0/g, " "));
  const code = (written?.[1] ?? written?.[3] ?? "").toUpperCase();
  const isScale = /^(MLN|TYS|MLD)$/.test(code);
  const unit = code === "" || isScale ? currency : code === "ZŁ" ? "PLN" : code;
  const text = isScale ? input : input.replace(/\u00a0/g, " ").replace(/zł\.?\s*$/i, "").replace(new RegExp(unit, "i"), "");
  const digits = currencyDigits(unit);
  const plain = readPlain(text, language, digits);
  if (!plain || /[1-9]/.test(plain.fraction.slice(digits))) return null;
  const minor = Number(plain.whole + plain.fraction.slice(0, digits).padEnd(digits, "0"));
  if (!Number.isSafeInteger(minor)) return null;
  return { minor: plain.negative && minor !== 0 ? -minor : minor, currency: unit };
}

/** Reads a share in percent as basis points: `12,3%` is 1230. */
export function parsePercent(input: string, language: Language): number | null {
  const value = parseNumber(input.replace(/%\s*$/, ""), language);
  return value === null ? null : Math.round(value * 100);
}

const WORDS: Record<string, number> = {
  dziś: 0, dzisiaj: 0, today: 0, jutro: 1, tomorrow: 1, wczoraj: -1, yesterday: -1, pojutrze: 2, przedwczoraj: -2,
};
const MONTHS = ["sty|jan", "lut|feb", "mar", "kwi|apr", "maj|may", "cze|jun", "lip|jul", "sie|aug", "wrz|sep", "pa[zź]|oct", "lis|nov", "gru|dec"];

function realDate(year: number, month: number, day: number): string | null {
  const full = year < 100 ? 2000 + year : year;
  const iso = `${String(full).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null;
}

/** Reads a date as people write it (`23.11.2026`, `23/11`, `23 lis`, `jutro`, `+7`); null when there is no such day. */
export function parseDate(input: string, today: string): string | null {
  const text = input.trim().toLowerCase();
  const thisYear = Number(today.slice(0, 4));
  if (text in WORDS) return plusDays(today, WORDS[text] ?? 0);
  const shift = /^([+\-\u2212])\s*(\d{1,4})$/.exec(text);
  if (shift) return plusDays(today, Number(shift[2]) * (shift[1] === "+" ? 1 : -1));
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return realDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const figures = /^(\d{1,2})[./\- ](\d{1,2})(?:[./\- ](\d{4}|\d{2}))?\.?$/.exec(text);
  if (figures) return realDate(Number(figures[3] ?? thisYear), Number(figures[2]), Number(figures[1]));
  const named = /^(\d{1,2})\.?\s+(\p{L}{3,})\.?(?:\s+(\d{4}))?$/u.exec(text);
  const month = named ? MONTHS.findIndex((names) => new RegExp(`^(${names})`).test(named[2] ?? "")) : -1;
  return named && month >= 0 ? realDate(Number(named[3] ?? thisYear), month + 1, Number(named[1])) : null;
}
