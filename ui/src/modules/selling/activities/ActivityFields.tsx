import { NativeSelect, Textarea, TextInput } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useMay } from "../../../shared/api/me";
import type { NamedRef } from "../../../shared/api/types";
import { DateInput } from "../../../shared/form/DateInput";
import { RecordPicker } from "../../../shared/form/RecordPicker";
import { useFormat } from "../../../shared/format/useFormat";
import { useServerText } from "../../../shared/i18n/useT";
import { FieldEditor } from "../../../shared/record/FieldEditor";
import { ownerRef, ownerText } from "../OwnerName";
import sellingClasses from "../selling.module.css";
import { KINDS, STATES, type Activity, type ActivityPatch } from "./api";
import { DueDay } from "./PlannedList";

interface Props {
  activity: Activity;
  onPatch: (body: ActivityPatch) => Promise<void>;
}

const LINKS = { deal: "/selling/deals", account: "/selling/accounts", contact: "/selling/contacts", prospect: "/selling/prospects" } as const;

/** The fields of an activity, each edited where it stands. */
export function ActivityFields({ activity, onPatch }: Props) {
  const format = useFormat();
  const text = useServerText();
  const readOnly = !useMay("selling.edit-activities");
  const label = (field: string) => text(`field.activities.${field}`);
  const choice = <K extends "kind" | "state">(key: K, codes: readonly Activity[K][]) => (
    <FieldEditor<string> key={key} label={label(key)} value={activity[key]} show={text(`activity.${key}.${activity[key]}`)} readOnly={readOnly} onSave={(next) => onPatch({ [key]: next })}
      input={({ onChange, ...input }) => <NativeSelect {...input} onChange={(event) => onChange(event.currentTarget.value)} data={codes.map((value) => ({ value, label: text(`activity.${key}.${value}`) }))} />} />
  );
  const line = (key: "subject" | "outcome") => <FieldEditor key={key} label={label(key)} value={activity[key] ?? ""} show={activity[key] || "–"} readOnly={readOnly} onSave={(next) => onPatch({ [key]: next.trim() || null })} input={(input) => <TextInput {...input} onChange={(event) => input.onChange(event.currentTarget.value)} />} />;
  const ref = (key: keyof typeof LINKS) => {
    const value = activity[key] ?? null;
    return (
      <div key={key}>
        <FieldEditor<NamedRef | null> label={label(key)} value={value} show={value ? format.text(value.label) : "–"} readOnly={readOnly} onSave={(next) => onPatch({ [key]: next?.id ?? null })} input={(input) => <RecordPicker of={key} {...input} />} />
        {value && <Link to={`${LINKS[key]}/$id` as never} params={{ id: value.id } as never} className={`st-small ${sellingClasses.openAccount}`}>{text(`activity.open.${key}`)}</Link>}
      </div>
    );
  };
  return (
    <>
      {choice("kind", KINDS)}
      {choice("state", STATES)}
      <FieldEditor<string | null> label={label("day")} value={activity.day ?? null} show={<DueDay activity={activity} />} readOnly={readOnly} onSave={(day) => onPatch({ day })} input={(input) => <DateInput {...input} />} />
      <FieldEditor<NamedRef | null> label={label("owner")} value={ownerRef(activity.owner)} show={ownerText(activity.owner, format) || "–"} readOnly={readOnly} onSave={(next) => onPatch({ owner: next?.id ?? null })} input={(input) => <RecordPicker of="owner" required {...input} />} />
      {ref("deal")}
      {ref("account")}
      {ref("contact")}
      {ref("prospect")}
      {line("subject")}
      {line("outcome")}
      <FieldEditor label={label("body")} value={activity.body ?? ""} show={activity.body || "–"} readOnly={readOnly} onSave={(body) => onPatch({ body: body.trim() || null })} input={(input) => <Textarea {...input} autosize minRows={2} onChange={(event) => input.onChange(event.currentTarget.value)} />} />
    </>
  );
}
