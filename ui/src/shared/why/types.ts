import type { Schemas } from "../api/types";
import type { Formats } from "../format/useFormat";

/** The answer of every `…/why`: a figure and everything that it comes from. */
export type Why = Schemas["Why"];
/** A computed figure; null is a figure that is not known. */
export type Figure = Schemas["Figure"];
/** One part of a figure. `hidden` stands for records the person may not see. */
export type WhyPart = Schemas["Part"];
/** What kind of quantity a figure is; days are tenths of working days, points are hundredths. */
export type Unit = Figure["unit"];

/** The figure written out in full in its unit; an unknown one is a dash. */
export function figureText({ value = null, unit, currency }: Figure, format: Formats): string {
  if (value === null) return "–";
  switch (unit) {
    case "money":
      return currency ? format.money({ minor: value, currency }) : format.number(value);
    case "share":
      return format.percent(value);
    case "days":
      return format.days(value);
    case "points":
      return format.number(value / 100, 2);
    case "count":
      return format.number(value);
  }
}
