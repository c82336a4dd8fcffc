import { saveBlob } from "../api/download";
import { decimalText, currencyDigits } from "../format/numbers";
import type { Language, Money } from "../format/types";

/** At most so many rows go into a workbook, which is built whole before it is saved; a text can have all of them. */
export const SHEET_LIMIT = 20_000;

const PLAIN_NUMBER = /^[-\u2212]?\d[\d\u00a0 ]*([.,]\d+)?$/;

/** The cell as a spreadsheet may take it: what would run as a formula is made a text, and quotes are doubled. */
export function csvCell(text: string): string {
  const defused = /^[=+\-\u2212@\t\r]/.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
  return /["\n\r;,\t]/.test(defused) ? `"${defused.replaceAll('"', '""')}"` : defused;
}

/** The rows as a file that opens by itself in the spreadsheet of the language: semicolons in Polish, commas in English. */
export function csvText(rows: readonly (readonly string[])[], language: Language, first = true): string {
  const separator = language === "pl" ? ";" : ",";
  return `${first ? "\ufeff" : ""}${rows.map((row) => row.map(csvCell).join(separator)).join("\r\n")}\r\n`;
}

/** An amount that a spreadsheet can add up; another currency than the company's is named. */
export function csvMoney(value: Money | null | undefined, language: Language, currency?: string): string {
  if (!value) return "";
  const text = decimalText(value.minor, currencyDigits(value.currency));
  const number = language === "pl" ? text.replace(".", ",") : text;
  return currency === undefined || currency === value.currency ? number : `${number} ${value.currency}`;
}

/** Hands the text, which comes in pieces, to the person as a file. */
export function saveCsv(name: string, pieces: readonly string[]): void {
  saveBlob(name, new Blob([...pieces], { type: "text/csv;charset=utf-8" }));
}
