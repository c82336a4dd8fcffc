import { NativeSelect, TextInput } from "@mantine/core";
import type { NamedRef } from "../api/types";
import { CustomInput } from "../fields/CustomInput";
import type { CustomValue } from "../fields/fields";
import { DateInput } from "../form/DateInput";
import { MoneyInput } from "../form/MoneyInput";
import { RecordPicker } from "../form/RecordPicker";
import type { Money } from "../format/types";
import type { CellEdit, CellValue } from "./cell";

interface Props<Row> {
  edit: CellEdit<Row>;
  /** The row whose cell it is; none where many are changed at once. */
  row: Row | null;
  value: CellValue;
  onChange: (value: CellValue) => void;
  label: string;
  /** Written above the input; else it only names it for people who hear the screen. */
  labelled?: boolean;
  error?: string | undefined;
}

/** The input that fits the kind of a cell. */
export function CellInput<Row>({ edit, row, value, onChange, label, labelled = false, error }: Props<Row>) {
  const common = { ...(labelled ? { label } : { "aria-label": label }), error, required: edit.required ?? false };
  switch (edit.kind) {
    case "text":
      return <TextInput {...common} value={(value as string | null) ?? ""} onChange={(event) => onChange(event.currentTarget.value)} />;
    case "date":
      return <DateInput {...common} value={value as string | null} onChange={onChange} />;
    case "money":
      return <MoneyInput {...common} currency={edit.currency(row)} value={value as Money | null} onChange={onChange} />;
    case "ref":
      return <RecordPicker {...common} of={edit.of} value={value as NamedRef | null} onChange={onChange} />;
    case "custom":
      return <CustomInput {...common} field={edit.of} value={value as CustomValue} onChange={onChange} />;
    case "choice":
      return <NativeSelect {...common} value={(value as string | null) ?? ""} onChange={(event) => onChange(event.currentTarget.value || null)} data={[...(value === null ? [{ value: "", label: "–" }] : []), ...edit.options]} />;
  }
}
