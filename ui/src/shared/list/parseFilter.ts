import { plusDays } from "../format/dates";
import { PERIODS, printFilter, TODAY_SIGNS, type Condition, type Part } from "./filter";

const DATE = /^\d{4}-\d{2}-\d{2}$/;
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
  if (period && !TODAY_SIGNS.has(period)) return { kind: "period", field, period };
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
  if (operator === "not" && value === "in") {
    const listed = parseIn(field, rest.slice(1));
    return listed?.kind === "in" ? { ...listed, not: true } : null;
  }
  if (operator === "is") return rest.join(" ") === "empty" || rest.join(" ") === "not empty" ? { kind: "empty", field, not: rest.length === 2 } : null;
  if (rest.length > 1) return null;
  if (value === "today") {
    const period = [...TODAY_SIGNS].find(([, sign]) => sign === operator)?.[0];
    return period ? { kind: "period", field, period } : null;
  }
  switch (operator) {
    case "~":
      return { kind: "contains", field, text: plain(value) };
    case "=":
      return value === "me" ? { kind: "mine", field, subtree: false } : { kind: "in", field, values: [plain(value)] };
    case "!=":
      return value === "me" ? null : { kind: "in", field, values: [plain(value)], not: true };
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
function joined<P extends Part>(conditions: readonly P[]): P[] {
  return conditions.reduce<P[]>((all, next) => {
    const last = all.at(-1);
    const closes = last?.kind === "range" && next.kind === "range" && last.field === next.field && last.to === null && next.from === null;
    return closes ? [...all.slice(0, -1), { ...last, to: next.to }] : [...all, next];
  }, []);
}

// Cuts at a word that stands in no parentheses.
function cut(all: readonly string[], word: "and" | "or"): string[][] {
  const pieces: string[][] = [[]];
  let depth = 0;
  for (const token of all) {
    depth += token === "(" ? 1 : token === ")" ? -1 : 0;
    if (depth === 0 && token.toLowerCase() === word) pieces.push([]);
    else pieces.at(-1)?.push(token);
  }
  return pieces;
}

// The tokens inside parentheses that hold all of them; null where there are none.
function inside(all: readonly string[]): string[] | null {
  if (all[0] !== "(" || all.at(-1) !== ")") return null;
  const inner = all.slice(1, -1);
  let depth = 0;
  for (const token of inner) {
    depth += token === "(" ? 1 : token === ")" ? -1 : 0;
    if (depth < 0) return null;
  }
  return inner;
}

// One alternative of a group: a single chip, which for a range is two comparisons.
function parseAlternative(all: string[]): Condition | null {
  const conditions = cut(inside(all) ?? all, "and").map(parseOne);
  if (conditions.includes(null)) return null;
  const [only, ...more] = joined(conditions.filter((one) => one !== null));
  return only && more.length === 0 ? only : null;
}

function parsePart(all: string[]): Part | null {
  const alternatives = cut(inside(all) ?? all, "or");
  if (alternatives.length === 1) return parseAlternative(all);
  const conditions = alternatives.map(parseAlternative);
  return conditions.includes(null) ? null : { kind: "any", conditions: conditions.filter((one) => one !== null) };
}

/** The chips of a filter text; null when it says more than chips can show (not, groups in groups) and stays a text. */
export function parseFilter(text: string): Part[] | null {
  const all = tokens(text);
  if (!all) return null;
  if (all.length === 0) return [];
  const parts = cut(all, "or").length > 1 ? [parsePart(all)] : cut(all, "and").map(parsePart);
  return parts.includes(null) ? null : joined(parts.filter((part) => part !== null));
}

/** The filter without its last part; one that chips cannot show is dropped whole. */
export function dropLast(filter: string): string {
  const parts = parseFilter(filter);
  return parts ? printFilter(parts.slice(0, -1)) : "";
}
