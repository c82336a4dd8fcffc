/** One condition of a filter, as a chip shows and edits it. Amounts and dates are texts of the filter language. */
export type Condition =
  | { readonly kind: "in"; readonly field: string; readonly values: readonly string[] }
  | { readonly kind: "range"; readonly field: string; readonly from: string | null; readonly to: string | null }
  | { readonly kind: "period"; readonly field: string; readonly period: string }
  | { readonly kind: "contains"; readonly field: string; readonly text: string }
  | { readonly kind: "mine"; readonly field: string; readonly subtree: boolean }
  | { readonly kind: "empty"; readonly field: string; readonly not: boolean };

/** The relative dates that the filter language knows and chips offer. */
export const PERIODS = ["today", "this week", "this month", "this quarter", "this year", "last month", "last quarter", "last 30 days", "next 7 days", "next 30 days"] as const;

const BARE = /^[\p{L}\p{N}_.-]+$/u;
const RESERVED = new Set(["and", "or", "not", "in", "is", "empty", "me"]);

function quoted(value: string): string {
  const bare = BARE.test(value) && !RESERVED.has(value.toLowerCase());
  return bare ? value : `"${value.replace(/["\\]/g, "\\$&")}"`;
}

function printOne(condition: Condition): string {
  const { field } = condition;
  switch (condition.kind) {
    case "in":
      return `${field} in (${condition.values.map(quoted).join(",")})`;
    case "range":
      return [condition.from !== null && `${field} >= ${condition.from}`, condition.to !== null && `${field} <= ${condition.to}`].filter(Boolean).join(" and ");
    case "period":
      return `${field} in ${condition.period}`;
    case "contains":
      return `${field} ~ "${condition.text.replace(/["\\]/g, "\\$&")}"`;
    case "mine":
      return condition.subtree ? `${field} in subtree(me)` : `${field} = me`;
    case "empty":
      return `${field} is ${condition.not ? "not " : ""}empty`;
  }
}

/** The filter of the given conditions in the filter language. */
export function printFilter(conditions: readonly Condition[]): string {
  return conditions.map(printOne).filter(Boolean).join(" and ");
}

const TOKEN = /\s*("(?:\\.|[^"\\])*"|<=|>=|!=|[=<>~(),]|[\p{L}\p{N}_.-]+)/uy;

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
  return token.startsWith('"') ? token.slice(1, -1).replace(/\\(.)/g, "$1") : token;
}

function parseIn(field: string, rest: string[]): Condition | null {
  const text = rest.join(" ");
  if (text === "subtree ( me )") return { kind: "mine", field, subtree: true };
  const period = PERIODS.find((known) => known === text) ?? (/^(last|next) \d{1,4} (days|weeks|months)$/.test(text) ? text : null);
  if (period) return { kind: "period", field, period };
  if (rest[0] !== "(" || rest.at(-1) !== ")") return null;
  const inner = rest.slice(1, -1);
  const wellFormed = inner.length % 2 === 1 && inner.every((token, at) => (at % 2 === 1) === (token === ","));
  return wellFormed ? { kind: "in", field, values: inner.filter((_, at) => at % 2 === 0).map(plain) } : null;
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
      return value === "me" ? { kind: "mine", field, subtree: false } : { kind: "in", field, values: [plain(value)] };
    case ">=":
      return { kind: "range", field, from: plain(value), to: null };
    case "<=":
      return { kind: "range", field, from: null, to: plain(value) };
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
