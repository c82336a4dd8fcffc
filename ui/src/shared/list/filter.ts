/** One condition of a filter, as a chip shows and edits it. Amounts and dates are texts of the filter language. */
export type Condition =
  | { readonly kind: "in"; readonly field: string; readonly values: readonly string[]; readonly not?: boolean }
  | { readonly kind: "range"; readonly field: string; readonly from: string | null; readonly to: string | null }
  | { readonly kind: "period"; readonly field: string; readonly period: string }
  | { readonly kind: "contains"; readonly field: string; readonly text: string }
  | { readonly kind: "mine"; readonly field: string; readonly subtree: boolean }
  /** A position and everybody below it. */
  | { readonly kind: "under"; readonly field: string; readonly position: string }
  | { readonly kind: "empty"; readonly field: string; readonly not: boolean };

/** Conditions of which at least one holds. */
export interface AnyOf {
  readonly kind: "any";
  readonly conditions: readonly Condition[];
}

/** What a filter is made of; all of its parts hold. */
export type Part = Condition | AnyOf;

/** The relative dates that the filter language knows and chips offer. */
export const PERIODS = ["before today", "last 1 days", "today", "next 1 days", "from today", "this week", "this month", "this quarter", "this year", "last month", "last quarter", "last 30 days", "next 7 days", "next 30 days", "next month", "next quarter"] as const;

/** The signs that compare a date with today. */
export const TODAY_SIGNS: ReadonlyMap<string, string> = new Map([["today", "="], ["before today", "<"], ["from today", ">="]]);
const BARE = /^[\p{L}\p{N}_.-]+$/u;
const RESERVED = new Set(["and", "or", "not", "in", "is", "empty", "me", "today"]);

function inQuotes(value: string): string {
  return `"${value.replaceAll('"', '""')}"`;
}

function quoted(value: string): string {
  return BARE.test(value) && !RESERVED.has(value.toLowerCase()) ? value : inQuotes(value);
}

function printOne(condition: Condition): string {
  const { field } = condition;
  switch (condition.kind) {
    case "in":
      if (condition.values.length === 1) return `${field} ${condition.not ? "!=" : "="} ${quoted(condition.values[0] ?? "")}`;
      return `${field} ${condition.not ? "not in" : "in"} (${condition.values.map(quoted).join(",")})`;
    case "range":
      return [condition.from !== null && `${field} >= ${condition.from}`, condition.to !== null && `${field} <= ${condition.to}`].filter(Boolean).join(" and ");
    case "period":
      return TODAY_SIGNS.has(condition.period) ? `${field} ${TODAY_SIGNS.get(condition.period)} today` : `${field} in ${condition.period}`;
    case "contains":
      return `${field} ~ ${inQuotes(condition.text)}`;
    case "mine":
      return condition.subtree ? `${field} in subtree(me)` : `${field} = me`;
    case "under":
      return `${field} in subtree(${condition.position})`;
    case "empty":
      return `${field} is ${condition.not ? "not " : ""}empty`;
  }
}

function printPart(part: Part): string {
  if (part.kind !== "any") return printOne(part);
  const alternatives = part.conditions.map((one) => { const text = printOne(one); return text.includes(" and ") && one.kind === "range" ? `(${text})` : text; }).filter(Boolean);
  return alternatives.length > 1 ? `(${alternatives.join(" or ")})` : alternatives.join("");
}

/** The filter of the given parts in the filter language. */
export function printFilter(parts: readonly Part[]): string {
  return parts.map(printPart).filter(Boolean).join(" and ");
}

/** Two filters as one; both must hold. */
export function bothFilters(...filters: readonly string[]): string {
  return filters.filter(Boolean).map((filter, _, all) => (all.length > 1 && /\bor\b/i.test(filter) ? `(${filter})` : filter)).join(" and ");
}

/** Whether the condition says something yet: an editor that was just opened has nothing to look for. */
export function says(condition: Condition): boolean {
  switch (condition.kind) {
    case "in":
      return condition.values.length > 0;
    case "contains":
      return condition.text !== "";
    case "range":
      return condition.from !== null || condition.to !== null;
    case "period":
    case "mine":
    case "under":
    case "empty":
      return true;
  }
}
