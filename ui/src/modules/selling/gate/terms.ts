import type { Schemas } from "../../../shared/api/types";
import { useStoredText } from "../../../shared/fields/customText";
import { codeOf, useAllFields } from "../../../shared/fields/fields";
import { useFormat } from "../../../shared/format/useFormat";
import { parseMoney } from "../../../shared/format/parse";
import { useServerText, useT } from "../../../shared/i18n/useT";

export type Term = Schemas["CriterionTerm"];
export type GateView = Schemas["GateView"];

const SIGNS: Readonly<Record<string, string>> = { "=": "=", "!=": "≠", "<": "<", "<=": "≤", ">": ">", ">=": "≥" };

/** Where the words stand by which counted records are told apart. */
export const RELATED_WORDS: Readonly<Record<string, string>> = { contacts: "contact.role", activities: "activity.kind", quotes: "quote.reached" };
const COUNTED: Readonly<Record<string, "gate.contacts" | "gate.activities" | "gate.quotes">> = { contacts: "gate.contacts", activities: "gate.activities", quotes: "gate.quotes" };

/** Puts a demand into words, as they stand under a field or in the set-up of a stage. */
export function useTermText(): (term: Term) => string {
  const t = useT();
  const text = useServerText();
  const format = useFormat();
  const fields = useAllFields("deals");
  const said = useStoredText("deals");
  const value = (written: string, field = ""): string => {
    const own = fields.find(({ code }) => code === codeOf(field));
    // Amounts and days of own fields are written in demands like those of others.
    if (own && ["option", "options", "yes_no", "number"].includes(own.type)) return said(field, written) ?? written;
    const today = /^today(?:([+-])(\d+))?$/.exec(written);
    if (today) return !today[2] ? t("gate.today") : t(today[1] === "-" ? "gate.daysAgo" : "gate.inDays", { days: today[2] });
    if (/^\d{4}-\d\d-\d\d$/.test(written)) return format.date(written);
    const amount = /^(-?[\d.]+) ([A-Z]{3})$/.exec(written);
    const money = amount && parseMoney(amount[1] ?? "", amount[2] ?? "", "en");
    return money ? format.money(money) : written;
  };
  const which = (term: Term): string => {
    if (!term.which) return "";
    return text(`${RELATED_WORDS[term.related ?? "activities"] ?? "activity.kind"}.${term.which}`);
  };
  const words = (term: Term): string => {
    const of = term.of ?? [];
    switch (term.type) {
      case "filled": return t("gate.filled", { field: text(`field.deals.${term.field}`) });
      case "compare": return `${text(`field.deals.${term.field}`)} ${SIGNS[term.op ?? ""] ?? ""} ${value(term.value ?? "", term.field ?? "")}`;
      case "count": return t(COUNTED[term.related ?? "activities"] ?? "gate.activities", { count: term.atLeast ?? 1, which: which(term) || t("gate.anyKind") });
      case "activityDone": return t(term.sinceStage ? "gate.doneSince" : "gate.done", { which: which(term) || t("gate.anyActivity") });
      case "answered": return t("gate.answered", { question: term.which ?? "", points: String(term.atLeast ?? 0) });
      case "framework": return t("gate.framework", { score: String(term.score ?? 0), coverage: String(term.coverage ?? 0) });
      case "approved": return t("gate.approved", { role: text(`role.${term.which}`) });
      case "not": return t("gate.not", { what: of.map(words).join("") });
      default: return of.map((one) => (one.of && one.of.length > 1 && one.type !== "not" ? `(${words(one)})` : words(one))).join(term.type === "any" ? ` ${t("gate.or")} ` : ` ${t("gate.and")} `);
    }
  };
  return words;
}
