import type { TextInputProps } from "@mantine/core";
import type { NamedRef } from "../api/types";
import { useFormat } from "../format/useFormat";
import { refSource } from "../slots/slots";
import { RefPicker } from "./RefPicker";

interface Props extends Omit<TextInputProps, "value" | "onChange"> {
  /** The field whose records are offered, such as `account`. */
  of: string;
  value: NamedRef | null;
  onChange: (value: NamedRef | null) => void;
  /** The record that is not offered, because it is the one that is being filled in. */
  except?: string;
}

/** Picks a record of the kind that a field points to; its names come in both languages. */
export function RecordPicker({ of, value, onChange, except, ...rest }: Props) {
  const format = useFormat();
  const source = refSource(of);
  const search = async (query: string, signal: AbortSignal) =>
    ((await source?.search(query, signal)) ?? []).filter(({ id }) => id !== except).map(({ id, label }) => ({ id, label: format.text(label), both: label }));
  const shown = value && { id: value.id, label: format.text(value.label), both: value.label };
  return <RefPicker {...rest} value={shown} object={`${of} ${format.language}`} search={search} onChange={(next) => onChange(next && { id: next.id, label: next.both })} />;
}
