import type { Language } from "../../../shared/format/types";

const PLACES = 4;

/** A rate as people write it in their language, with at least four places so that rates stand under each other; no digit is lost. */
export function shownRate(rate: string, language: Language): string {
  const [whole = "", fraction = ""] = rate.split(".");
  return `${whole}${language === "pl" ? "," : "."}${fraction.padEnd(PLACES, "0")}`;
}

/** What somebody typed as the server reads it: a point before the decimals, no spaces. */
export function typedRate(text: string): string {
  return text.replace(/[\s\u00a0\u202f]/g, "").replace(",", ".");
}
