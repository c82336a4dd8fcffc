import { NativeSelect, Textarea, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useMay } from "../../../shared/api/me";
import type { NamedRef } from "../../../shared/api/types";
import { ConsentBadges } from "../../../shared/consent/ConsentBadges";
import { RecordPicker } from "../../../shared/form/RecordPicker";
import { CustomRecord } from "../../../shared/fields/CustomRecord";
import { useFormat } from "../../../shared/format/useFormat";
import { useServerText, useT } from "../../../shared/i18n/useT";
import { FieldEditor } from "../../../shared/record/FieldEditor";
import { pipelinesQuery } from "../api";
import { ContactLinks } from "../contacts/ContactLinks";
import { ownerRef, ownerText } from "../OwnerName";
import { isOpen, type Prospect, type ProspectPatch } from "./api";
import classes from "./prospects.module.css";

const TEXTS = ["name", "company", "phone", "mail", "town", "origin"] as const;

interface Props {
  prospect: Prospect;
  onPatch: (body: ProspectPatch) => Promise<void>;
}

/** The fields of a prospect, each edited where it stands; of a customer nothing changes any more. */
export function ProspectFields({ prospect, onPatch }: Props) {
  const t = useT();
  const text = useServerText();
  const format = useFormat();
  const { data: pipelines = [] } = useQuery(pipelinesQuery);
  const mayEdit = useMay("selling.edit-prospects");
  const readOnly = !mayEdit || !isOpen(prospect);
  const label = (field: string) => text(`field.prospects.${field}`);
  return (
    <>
      <div className={classes.reach}><ContactLinks of={{ object: "prospect", id: prospect.id }} phone={prospect.phone} mail={prospect.mail} /></div>
      <ConsentBadges of={{ object: "prospect", id: prospect.id }} />
      {TEXTS.map((field) => (
        <FieldEditor key={field} label={label(field)} value={prospect[field] ?? ""} show={prospect[field] || "–"} readOnly={readOnly} onSave={(next) => onPatch({ [field]: next.trim() || null })}
          input={(input) => <TextInput {...input} onChange={(event) => input.onChange(event.currentTarget.value)} />} />
      ))}
      <FieldEditor<NamedRef | null> label={label("owner")} value={ownerRef(prospect.owner)} show={ownerText(prospect.owner, format) || "–"} readOnly={readOnly} onSave={(next) => onPatch({ owner: next?.id ?? null })} input={(input) => <RecordPicker of="owner" required {...input} />} />
      {pipelines.length > 1 && (
        <FieldEditor<string> label={label("pipeline")} value={prospect.pipeline?.id ?? ""} show={prospect.pipeline ? format.text(prospect.pipeline.label) : t("prospect.firstPipeline")} readOnly={readOnly} onSave={(pipeline) => onPatch({ pipeline: pipeline || null })}
          input={({ value, onChange, ...input }) => <NativeSelect {...input} value={value} onChange={(event) => onChange(event.currentTarget.value)} data={[{ value: "", label: t("prospect.firstPipeline") }, ...pipelines.map(({ id, name }) => ({ value: id, label: format.text(name) }))]} />} />
      )}
      <FieldEditor label={label("note")} value={prospect.note ?? ""} show={prospect.note || "–"} readOnly={readOnly} onSave={(note) => onPatch({ note: note.trim() || null })}
        input={(input) => <Textarea {...input} autosize minRows={2} onChange={(event) => input.onChange(event.currentTarget.value)} />} />
      <CustomRecord object="prospects" record={prospect} readOnly={readOnly} onPatch={onPatch} />
    </>
  );
}
