import type { DescriptorField } from "../api/types";
import type { Bilingual } from "../format/types";
import type { Formats } from "../format/useFormat";
import type { Translate } from "../i18n/useT";
import type { Condition, Part } from "./filter";
import { periodLabel } from "./periods";

/** What is needed to say a condition in words. */
export interface Wording {
  readonly t: Translate;
  readonly format: Formats;
  readonly fieldOf: (key: string) => DescriptorField | undefined;
  /** Name of a field. */
  readonly nameOf: (key: string) => string;
  /** Name of a record that a field points to, once it is known. */
  readonly recordOf: (field: string, id: string) => Bilingual | undefined;
}

function bound(value: string, field: DescriptorField | undefined, format: Formats): string {
  if (field?.type === "date" || field?.type === "instant") return format.date(value);
  return Number.isFinite(Number(value)) ? format.number(Number(value)) : value;
}

function listed(texts: readonly string[], type: "conjunction" | "disjunction", { format }: Wording): string {
  return new Intl.ListFormat(format.language, { type }).format(texts);
}

function valueText(key: string, value: string, { t, format, fieldOf, recordOf }: Wording): string {
  const field = fieldOf(key);
  if (field?.type === "ref" || field?.type === "owner") {
    const label = recordOf(key, value);
    return label ? format.text(label) : t("list.record");
  }
  if (field?.type === "boolean") return value === "true" ? t("list.yes") : t("list.no");
  const option = field?.options.find((one) => one.value === value);
  return option ? format.text(option) : value;
}

/** The condition in words, without the name of the field. */
export function conditionText(condition: Condition, wording: Wording): string {
  const { t, format, fieldOf } = wording;
  const field = fieldOf(condition.field);
  switch (condition.kind) {
    case "in": {
      const values = condition.values.map((value) => valueText(condition.field, value, wording));
      const text = listed(values, "disjunction", wording);
      return condition.not && text !== "" ? t("list.not", { text }) : text;
    }
    case "range": {
      const [from, to] = [condition.from, condition.to].map((end) => (end === null ? null : bound(end, field, format)));
      if (from && to) return t("list.between", { from, to });
      return from ? t("list.atLeast", { from }) : t("list.atMost", { to: to ?? "" });
    }
    case "period":
      return periodLabel(condition.period, t);
    case "contains":
      return t("list.containsText", { text: condition.text });
    case "mine":
      return condition.subtree ? t("list.meAndMine") : t("list.me");
    case "under":
      return t("list.under", { name: valueText(condition.field, condition.position, wording) });
    case "empty":
      return condition.not ? t("list.filled") : t("list.empty");
  }
}

function partText(part: Part, wording: Wording): string {
  if (part.kind !== "any") return fieldText(part, wording);
  return wording.t("list.anyOf", { parts: listed(part.conditions.map((one) => fieldText(one, wording)), "disjunction", wording) });
}

function fieldText(condition: Condition, wording: Wording): string {
  return wording.t("list.fieldIs", { name: wording.nameOf(condition.field), text: conditionText(condition, wording) });
}

/** The whole filter as a sentence. */
export function filterSentence(parts: readonly Part[], wording: Wording): string {
  if (parts.length === 0) return wording.t("list.sentenceAll");
  return wording.t("list.sentence", { parts: listed(parts.map((part) => partText(part, wording)), "conjunction", wording) });
}
