import type { Bilingual, Language } from "../format/types";
import type { Formats } from "../format/useFormat";

/** What kind of quantity a figure is. */
export type Unit = "money" | "count" | "share" | "days";

/** A computed figure; null is a figure that is not known. */
export interface Figure {
  readonly value: number | null;
  readonly unit: Unit;
  readonly currency: string | null;
}

/** One part of a figure. `hidden` stands for records the person may not see. */
export interface WhyPart {
  readonly label: string | Bilingual;
  readonly value: number;
  readonly kind: "addend" | "numerator" | "denominator" | "rest" | "hidden";
  readonly link: string | null;
  readonly count: number | null;
}

/** The answer of every `…/why`: a figure and everything that it comes from. */
export interface Why {
  readonly figure: Figure;
  readonly asOf: string;
  readonly sentence: Bilingual;
  readonly combine: "sum" | "ratio" | "mean";
  readonly parts: readonly WhyPart[];
  readonly rule: { readonly name: Bilingual; readonly version: string | number; readonly validFrom: string; readonly source: string; readonly link: string | null };
  readonly changes: readonly { readonly label: string | Bilingual; readonly value: number }[];
  readonly caveats: readonly Bilingual[];
}

/** A label that is one text or one in each language. */
export function labelText(label: string | Bilingual, language: Language): string {
  return typeof label === "string" ? label : label[language];
}

/** The figure written out in full in its unit; an unknown one is a dash. */
export function figureText({ value, unit, currency }: Figure, format: Formats): string {
  if (value === null) return "–";
  switch (unit) {
    case "money":
      return currency ? format.money({ minor: value, currency }) : format.number(value);
    case "share":
      return format.percent(value);
    case "count":
    case "days":
      return format.number(value);
  }
}
