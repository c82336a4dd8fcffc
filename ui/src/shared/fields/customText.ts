import { useCallback } from "react";
import { useMe } from "../api/me";
import type { Money } from "../format/types";
import { useFormat, type Formats } from "../format/useFormat";
import { useT, type Translate } from "../i18n/useT";
import { csvMoney } from "../list/csv";
import { codeOf, keyOf, useAllFields, valueOf, type CustomField, type CustomValue, type HoldsCustom } from "./fields";

const MOST_DECIMALS = 6;

/** A number with as many decimal places as it has. */
export function numberText(value: number, format: Pick<Formats, "number">): string {
  // A year or a small count is not cut in two.
  if (Number.isInteger(value) && Math.abs(value) < 10_000) return String(value);
  const decimals = /\.(\d+)/.exec(value.toFixed(MOST_DECIMALS).replace(/0+$/, ""))?.[1]?.length ?? 0;
  return format.number(value, decimals);
}

interface Tools {
  readonly t: Translate;
  readonly format: Formats;
}

function optionText(field: CustomField, code: string, { format }: Tools): string {
  const option = field.options.find((one) => one.code === code);
  return option ? format.text(option.name) : code;
}

/** What a field holds, in words; nothing when it is empty. */
export function customText(field: CustomField, value: CustomValue, tools: Tools): string {
  const { t, format } = tools;
  if (value === null) return "";
  switch (field.type) {
    case "number":
      return numberText(value as number, format);
    case "money":
      return format.money(value as Money);
    case "date":
      return format.date(value as string);
    case "yes_no":
      return t(value === true ? "list.yes" : "list.no");
    case "option":
      return optionText(field, value as string, tools);
    case "options":
      return (value as readonly string[]).map((code) => optionText(field, code, tools)).join(", ");
    default:
      return value as string;
  }
}

/** The same for a file: figures that can be added up, days as they sort. */
export function fileText(field: CustomField, value: CustomValue, tools: Tools & { readonly currency: string }): string {
  if (value === null) return "";
  if (field.type === "money") return csvMoney(value as Money, tools.format.language, tools.currency);
  if (field.type === "number") return tools.format.language === "pl" ? String(value).replace(".", ",") : String(value);
  return field.type === "date" ? (value as string) : customText(field, value, tools);
}

// How histories keep the values of the types that are no texts.
function stored(field: CustomField, text: string): CustomValue {
  switch (field.type) {
    case "number":
      return Number(text);
    case "yes_no":
      return text === "true";
    case "options":
      return text.split(",");
    case "money": {
      const [minor = "0", currency = ""] = text.split(" ");
      return { minor: Number(minor), currency };
    }
    default:
      return text;
  }
}

/** Says values of own fields. */
export function useCustomText(): (field: CustomField, value: CustomValue) => string {
  const t = useT();
  const format = useFormat();
  return (field, value) => customText(field, value, { t, format });
}

/** What a record holds in own fields, in words, by the keys of the fields. */
export function useCustomFacts(object: string): (record: HoldsCustom) => Record<string, string> {
  const t = useT();
  const format = useFormat();
  const fields = useAllFields(object);
  return useCallback((record) => Object.fromEntries(fields.map((field) => [keyOf(field), customText(field, valueOf(record, field), { t, format })])), [t, format, fields]);
}

/** Says what a history keeps of an own field; null for fields of the program. */
export function useStoredText(object: string): (key: string, text: string) => string | null {
  const fields = useAllFields(object);
  const say = useCustomText();
  return (key, text) => {
    const field = fields.find(({ code }) => code === codeOf(key));
    return field ? say(field, stored(field, text)) : codeOf(key) === null ? null : text;
  };
}

/** The currency in which amounts of own fields are written. */
export const useOwnCurrency = () => useMe()?.company.currency ?? "PLN";
