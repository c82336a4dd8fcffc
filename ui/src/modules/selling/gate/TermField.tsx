import { TextInput } from "@mantine/core";
import type { NamedRef } from "../../../shared/api/types";
import { DateInput } from "../../../shared/form/DateInput";
import { MoneyInput } from "../../../shared/form/MoneyInput";
import { RecordPicker } from "../../../shared/form/RecordPicker";
import type { Money } from "../../../shared/format/types";
import { useServerText } from "../../../shared/i18n/useT";
import type { Deal } from "../api";

/** Values that are being filled in, by field; a record keeps its names until it is sent. */
export type Filled = Readonly<Record<string, string | Money | NamedRef | null>>;

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
  const common = { label: text(`field.deals.${field}`), description, error };
  if (field === "amount") return <MoneyInput {...common} currency={deal.currency} value={(value as Money | null) ?? null} onChange={onChange} />;
  if (DAYS.has(field)) return <DateInput {...common} value={(value as string | null) ?? null} onChange={onChange} />;
  if (RECORDS.has(field)) return <RecordPicker {...common} of={field} value={(value as NamedRef | null) ?? null} onChange={onChange} />;
  return <TextInput {...common} value={(value as string | null) ?? ""} onChange={(event) => onChange(event.currentTarget.value)} />;
}

/** The values as a change of the deal takes them. */
export function asPatch(filled: Filled): Record<string, unknown> {
  return Object.fromEntries(Object.entries(filled).map(([field, value]) => {
    if (typeof value === "string") return [field, value.trim() || null];
    return [field, value && "label" in value ? value.id : value];
  }));
}
