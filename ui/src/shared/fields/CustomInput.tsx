import { MultiSelect, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { useMemo } from "react";
import { DateInput } from "../form/DateInput";
import { MoneyInput } from "../form/MoneyInput";
import { ParsedInput, type Reader } from "../form/ParsedInput";
import { parseNumber } from "../format/parse";
import type { Money } from "../format/types";
import { useFormat } from "../format/useFormat";
import { useT } from "../i18n/useT";
import { numberText, useOwnCurrency } from "./customText";
import type { CustomField, CustomValue } from "./fields";

interface Props {
  field: CustomField;
  value: CustomValue;
  onChange: (value: CustomValue) => void;
  error?: string | undefined;
  description?: string | undefined;
  label?: string | undefined;
  "aria-label"?: string | undefined;
  required?: boolean;
  "data-autofocus"?: boolean;
}

const LONGEST = { text: 200, long_text: 5000, link: 500 } as const;

function NumberValue({ value, onChange, ...rest }: Omit<Props, "field" | "value" | "onChange"> & { value: number | null; onChange: (value: number | null) => void }) {
  const t = useT();
  const format = useFormat();
  const reader = useMemo<Reader<number>>(() => {
    const print = (number: number) => numberText(number, format);
    return { parse: (text) => parseNumber(text, format.language), print, reading: print, refusal: t("form.noNumber") };
  }, [format, t]);
  return <ParsedInput {...(rest as object)} value={value} onChange={onChange} reader={reader} inputMode="decimal" />;
}

/** The input that fits the type of an own field. */
export function CustomInput({ field, value, onChange, ...rest }: Props) {
  const t = useT();
  const format = useFormat();
  const currency = useOwnCurrency();
  const common = { required: field.required, ...rest };
  // A retired value stays where it is, but nobody chooses it any more.
  const offered = field.options.filter(({ code, retired }) => !retired || code === value || (Array.isArray(value) && value.includes(code))).map(({ code, name }) => ({ value: code, label: format.text(name) }));
  const empty = { value: "", label: "–" };
  switch (field.type) {
    case "number":
      return <NumberValue {...common} value={value as number | null} onChange={onChange} />;
    case "money":
      return <MoneyInput {...common} currency={(value as Money | null)?.currency ?? currency} value={value as Money | null} onChange={onChange} />;
    case "date":
      return <DateInput {...common} value={value as string | null} onChange={onChange} />;
    case "yes_no":
      return <NativeSelect {...common} value={value === null ? "" : String(value)} data={[empty, { value: "true", label: t("list.yes") }, { value: "false", label: t("list.no") }]} onChange={(event) => onChange(event.currentTarget.value === "" ? null : event.currentTarget.value === "true")} />;
    case "option":
      return <NativeSelect {...common} value={(value as string | null) ?? ""} data={[empty, ...offered]} onChange={(event) => onChange(event.currentTarget.value || null)} />;
    case "options":
      return <MultiSelect {...common} value={[...((value as readonly string[] | null) ?? [])]} data={offered} onChange={(codes) => onChange(codes.length > 0 ? codes : null)} clearable hidePickedOptions comboboxProps={{ withinPortal: true }} />;
    case "long_text":
      return <Textarea {...common} autosize minRows={2} maxRows={8} maxLength={LONGEST.long_text} value={(value as string | null) ?? ""} onChange={(event) => onChange(event.currentTarget.value || null)} />;
    default:
      return <TextInput {...common} {...(field.type === "link" && { type: "url", placeholder: "https://" })} maxLength={LONGEST[field.type as "text" | "link"]} value={(value as string | null) ?? ""} onChange={(event) => onChange(event.currentTarget.value || null)} />;
  }
}
