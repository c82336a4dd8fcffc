import { plusDays } from "../format/dates";

/** One condition of a filter, as a chip shows and edits it. Amounts and dates are texts of the filter language. */
export type Condition =
  | { readonly kind: "in"; readonly field: string; readonly values: readonly string[] }
  | { readonly kind: "range"; readonly field: string; readonly from: string | null; readonly to: string | null }
  | { readonly kind: "period"; readonly field: string; readonly period: string }
  | { readonly kind: "contains"; readonly field: string; readonly text: string }
  | { readonly kind: "mine"; readonly field: string; readonly subtree: boolean }
  /** A position and everybody below it. */
  | { readonly kind: "under"; readonly field: string; readonly position: string }
  | { readonly kind: "empty"; readonly field: string; readonly not: boolean };

/** The relative dates that the filter language knows and chips offer. */
export const PERIODS = ["today", "this week", "this month", "this quarter", "this year", "last month", "last quarter", "last 30 days", "next 7 days", "next 30 days"] as const;

const BARE = /^[\p{L}\p{N}_.-]+$/u;
const RESERVED = new Set(["and", "or", "not", "in", "is", "empty", "me", "today"]);
const DATE = /^\d{4}-\d{2}-\d{2}$/;

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
      return condition.values.length === 1 ? `${field} = ${quoted(condition.values[0] ?? "")}` : `${field} in (${condition.values.map(quoted).join(",")})`;
    case "range":
      return [condition.from !== null && `${field} >= ${condition.from}`, condition.to !== null && `${field} <= ${condition.to}`].filter(Boolean).join(" and ");
    case "period":
      return condition.period === "today" ? `${field} = today` : `${field} in ${condition.period}`;
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

/** The filter of the given conditions in the filter language. */
export function printFilter(conditions: readonly Condition[]): string {
  return conditions.map(printOne).filter(Boolean).join(" and ");
}

/** Two filters as one; both must hold. */
export function bothFilters(...filters: readonly string[]): string {
  return filters.filter(Boolean).map((filter, _, all) => (all.length > 1 && /\bor\b/i.test(filter) ? `(${filter})` : filter)).join(" and ");
}

const TOKEN = /\s*("(?:""|[^"])*"|'(?:''|[^'])*'|<=|>=|!=|[=<>~(),]|[\p{L}\p{N}_.-]+)/uy;

function tokens(text: string): string[] | null {
  const found: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.trimEnd().length) {
    const match = TOKEN.exec(text);
    if (!match?.[1]) return null;
    found.push(match[1]);
  }
  return found;
}

function plain(token: string): string {
  const quote = token[0] === '"' || token[0] === "'" ? token[0] : null;
  return quote ? token.slice(1, -1).replaceAll(quote + quote, quote) : token;
}

function parseIn(field: string, rest: string[]): Condition | null {
  if (rest[0] === "subtree") {
    const [, open, position, close] = rest;
    if (rest.length !== 4 || open !== "(" || close !== ")" || !position) return null;
    return position === "me" ? { kind: "mine", field, subtree: true } : { kind: "under", field, position: plain(position) };
  }
  const text = rest.join(" ");
  const period = PERIODS.find((known) => known === text) ?? (/^(last|this|next)( \d{1,4})? (day|week|month|quarter|year)s?$/.test(text) ? text : null);
  if (period && period !== "today") return { kind: "period", field, period };
  if (rest[0] !== "(" || rest.at(-1) !== ")") return null;
  const inner = rest.slice(1, -1);
  const wellFormed = inner.length % 2 === 1 && inner.every((token, at) => (at % 2 === 1) === (token === ","));
  return wellFormed ? { kind: "in", field, values: inner.filter((_, at) => at % 2 === 0).map(plain) } : null;
}

// Chips show closed ranges; "before a day" is "to the day before".
function parseBeyond(field: string, operator: "<" | ">", value: string): Condition | null {
  if (!DATE.test(value)) return null;
  return operator === "<" ? { kind: "range", field, from: null, to: plusDays(value, -1) } : { kind: "range", field, from: plusDays(value, 1), to: null };
}

function parseOne([field, operator, ...rest]: string[]): Condition | null {
  const [value] = rest;
  if (!field || !operator || value === undefined) return null;
  if (operator === "in") return parseIn(field, rest);
  if (operator === "is") return rest.join(" ") === "empty" || rest.join(" ") === "not empty" ? { kind: "empty", field, not: rest.length === 2 } : null;
  if (rest.length > 1) return null;
  switch (operator) {
    case "~":
      return { kind: "contains", field, text: plain(value) };
    case "=":
      if (value === "me") return { kind: "mine", field, subtree: false };
      return value === "today" ? { kind: "period", field, period: "today" } : { kind: "in", field, values: [plain(value)] };
    case ">=":
      return { kind: "range", field, from: plain(value), to: null };
    case "<=":
      return { kind: "range", field, from: null, to: plain(value) };
    case "<":
    case ">":
      return parseBeyond(field, operator, value);
    default:
      return null;
  }
}

// `a >= 1 and a <= 5` is one chip.
function joined(conditions: Condition[]): Condition[] {
  return conditions.reduce<Condition[]>((all, next) => {
    const last = all.at(-1);
    const closes = last?.kind === "range" && next.kind === "range" && last.field === next.field && last.to === null && next.from === null;
    return closes ? [...all.slice(0, -1), { ...last, to: next.to }] : [...all, next];
  }, []);
}

/** The chips of a filter text; null when it says more than chips can show (or, not, parentheses) and stays a text. */
export function parseFilter(text: string): Condition[] | null {
  const all = tokens(text);
  if (!all) return null;
  if (all.length === 0) return [];
  const groups: string[][] = [[]];
  for (const token of all) {
    if (token.toLowerCase() === "and") groups.push([]);
    else groups.at(-1)?.push(token);
  }
  const conditions = groups.map(parseOne);
  return conditions.includes(null) ? null : joined(conditions.filter((condition) => condition !== null));
}

/** The filter without its last condition; one that chips cannot show is dropped whole. */
export function dropLast(filter: string): string {
  const conditions = parseFilter(filter);
  return conditions ? printFilter(conditions.slice(0, -1)) : "";
}
