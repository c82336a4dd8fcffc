import { TextInput, type TextInputProps } from "@mantine/core";
import { useState } from "react";

/** What the texts of an input are read as. */
export interface Reader<T> {
  readonly parse: (text: string) => T | null;
  readonly print: (value: T) => string;
  /** The reading shown beside the field before it is saved. */
  readonly reading: (value: T) => string;
  readonly refusal: string;
}

/** Properties that every input of a read value takes. */
export interface ValueInputProps<T> extends Omit<TextInputProps, "value" | "defaultValue" | "onChange"> {
  value: T | null;
  onChange: (value: T | null) => void;
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** A text field that says how it reads what is typed; it keeps the text as typed until it is left. */
export function ParsedInput<T>({ value, onChange, reader, description, error, onBlur, ...rest }: ValueInputProps<T> & { reader: Reader<T> }) {
  const [draft, setDraft] = useState<string | null>(null);
  const read = draft === null ? value : reader.parse(draft);
  const unreadable = draft !== null && draft.trim() !== "" && read === null;
  const type = (text: string) => {
    setDraft(text);
    const next = reader.parse(text);
    if ((next !== null || text.trim() === "") && !same(next, value)) onChange(next);
  };
  return (
    <TextInput
      {...rest}
      value={draft ?? (value === null ? "" : reader.print(value))}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={(event) => {
        if (!unreadable) setDraft(null);
        onBlur?.(event);
      }}
      autoComplete="off"
      error={unreadable ? reader.refusal : error}
      description={draft !== null && read !== null ? <span aria-live="polite">{`= ${reader.reading(read)}`}</span> : description}
      inputWrapperOrder={["label", "input", "description", "error"]}
    />
  );
}
