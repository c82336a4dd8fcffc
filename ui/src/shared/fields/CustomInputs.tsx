import { findingText } from "../form/ProblemAlert";
import { useFormat } from "../format/useFormat";
import { CustomInput } from "./CustomInput";
import { customPatch, keyOf, useCustomFields, type CustomField, type CustomValue } from "./fields";

/** What a form of a new record holds of own fields, by their codes. */
export type CustomDraft = Readonly<Record<string, CustomValue>>;

interface Props {
  object: string;
  draft: CustomDraft;
  onChange: (draft: CustomDraft) => void;
  error: unknown;
  /** Those that the form offers; all when it is missing. */
  only?: readonly CustomField[];
  /** Part of a larger form under which refusals name the fields. */
  part?: string;
}

/** The own fields in the form of a new record. */
export function CustomInputs({ object, draft, onChange, error, only, part = "" }: Props) {
  const format = useFormat();
  const fields = useCustomFields(object);
  return (only ?? fields).map((field) => (
    <CustomInput key={field.id} field={field} label={format.text(field.label)} description={field.help ? format.text(field.help) : undefined} value={draft[field.code] ?? null} error={findingText(error, part + keyOf(field))}
      onChange={(value) => onChange({ ...draft, [field.code]: value })} />
  ));
}

/** The fields whose refusals are shown where they stand. */
export const shownKeys = (fields: readonly CustomField[]) => fields.map(keyOf);

/** What is sent of a draft: fields that are filled and still offered. */
export function customBody(fields: readonly CustomField[], draft: CustomDraft): Record<string, unknown> {
  return Object.assign({}, ...fields.flatMap(({ code }) => { const value = draft[code] ?? null; return value === null ? [] : [customPatch(code, value).custom]; })) as Record<string, unknown>;
}
