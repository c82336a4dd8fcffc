import { TextInput } from "@mantine/core";
import type { NamedRef } from "../../../shared/api/types";
import { CustomInput } from "../../../shared/fields/CustomInput";
import { codeOf, customPatch, joinPatches, useCustomFields, type CustomValue } from "../../../shared/fields/fields";
import { DateInput } from "../../../shared/form/DateInput";
import { MoneyInput } from "../../../shared/form/MoneyInput";
import { RecordPicker } from "../../../shared/form/RecordPicker";
import type { Money } from "../../../shared/format/types";
import { useServerText } from "../../../shared/i18n/useT";
import type { Deal } from "../api";

/** Values that are being filled in, by field; a record keeps its names until it is sent. */
export type Filled = Readonly<Record<string, CustomValue | NamedRef>>;

interface Props {
  deal: Deal;
  field: string;
  value: Filled[string] | undefined;
  onChange: (value: Filled[string]) => void;
  description?: string | undefined;
  error?: string | undefined;
}

const DAYS = new Set(["closeOn", "nextStepOn", "openedOn"]);
const RECORDS = new Set(["account", "contact", "product"]);

/** The input for one field of a deal that a stage asks for. */
export function TermField({ deal, field, value, onChange, description, error }: Props) {
  const text = useServerText();
  const own = useCustomFields("deals").find(({ code }) => code === codeOf(field));
  const common = { label: text(`field.deals.${field}`), description, error };
  if (own) return <CustomInput {...common} field={own} value={(value as CustomValue | undefined) ?? null} onChange={onChange} />;
  if (field === "amount") return <MoneyInput {...common} currency={deal.currency} value={(value as Money | null) ?? null} onChange={onChange} />;
  if (DAYS.has(field)) return <DateInput {...common} value={(value as string | null) ?? null} onChange={onChange} />;
  if (RECORDS.has(field)) return <RecordPicker {...common} of={field} value={(value as NamedRef | null) ?? null} onChange={onChange} />;
  return <TextInput {...common} value={(value as string | null) ?? ""} onChange={(event) => onChange(event.currentTarget.value)} />;
}

/** The values as a change of the deal takes them. */
export function asPatch(filled: Filled): Record<string, unknown> {
  return Object.entries(filled).reduce<Record<string, unknown>>((patch, [field, value]) => {
    const code = codeOf(field);
    if (code !== null) return joinPatches(patch, customPatch(code, value as CustomValue));
    if (typeof value === "string") return { ...patch, [field]: value.trim() || null };
    return { ...patch, [field]: value !== null && typeof value === "object" && "label" in value ? value.id : value };
  }, {});
}
