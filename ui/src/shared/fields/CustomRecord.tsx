import { useFormat } from "../format/useFormat";
import { FieldEditor } from "../record/FieldEditor";
import { CustomInput } from "./CustomInput";
import { useCustomText } from "./customText";
import { customPatch, useCustomFields, valueOf, type CustomField, type CustomValue, type HoldsCustom } from "./fields";
import classes from "./fields.module.css";

/** A value as it is read in a record or a cell; a link opens its page. */
export function CustomShown({ field, value }: { field: CustomField; value: CustomValue }) {
  const say = useCustomText();
  if (field.type === "link" && typeof value === "string") return <a href={value} target="_blank" rel="noopener noreferrer nofollow" onClick={(event) => event.stopPropagation()} title={value}>{value.replace(/^https?:\/\/(www\.)?/, "").replace(/\/$/, "")}</a>;
  return <span className={field.type === "long_text" ? classes.lines : undefined}>{say(field, value) || "–"}</span>;
}

interface Props {
  object: string;
  record: HoldsCustom;
  readOnly: boolean;
  onPatch: (body: { custom: Record<string, unknown> }) => Promise<unknown>;
}

/** The own fields of a record, each edited where it stands; nothing where the company has none. */
export function CustomRecord({ object, record, readOnly, onPatch }: Props) {
  const format = useFormat();
  const fields = useCustomFields(object);
  return fields.map((field) => {
    const value = valueOf(record, field);
    const link = field.type === "link" && value !== null;
    return (
      <div key={field.id}>
        <FieldEditor<CustomValue> label={format.text(field.label)} value={value} show={link && !readOnly ? String(value) : <CustomShown field={field} value={value} />} readOnly={readOnly} onSave={(next) => onPatch(customPatch(field.code, next))}
          input={(input) => <CustomInput field={field} {...input} description={field.help ? format.text(field.help) : undefined} />} />
        {link && !readOnly && <span className={`st-small ${classes.open}`}><CustomShown field={field} value={value} /></span>}
      </div>
    );
  });
}
