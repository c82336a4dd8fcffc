import { NativeSelect, TextInput } from "@mantine/core";
import { useMay } from "../../../shared/api/me";
import { useServerText, useT } from "../../../shared/i18n/useT";
import { FieldEditor } from "../../../shared/record/FieldEditor";
import { joined, parted, type Contact, type ContactPatch } from "./api";
import { ContactLinks } from "./ContactLinks";
import classes from "./contacts.module.css";

interface Props {
  contact: Contact;
  onPatch: (body: ContactPatch) => Promise<void>;
}

/** The fields of a contact, each edited where it stands, and the ways to reach the person at hand. */
export function ContactFields({ contact, onPatch }: Props) {
  const t = useT();
  const text = useServerText();
  const readOnly = !useMay("selling.edit-contacts");
  const label = (field: string) => text(`field.contacts.${field}`);
  const line = (field: string, value: string, onSave: (next: string) => Promise<void>, hint?: string) => (
    <FieldEditor key={field} label={label(field)} value={value} show={value || "–"} readOnly={readOnly} onSave={onSave}
      input={(input) => <TextInput {...input} description={hint} onChange={(event) => input.onChange(event.currentTarget.value)} />} />
  );
  return (
    <>
      <div className={classes.reach}><ContactLinks phone={contact.phones[0]} mail={contact.mails[0]} /></div>
      {(["given", "family", "title"] as const).map((field) => line(field, contact[field] ?? "", (next) => onPatch({ [field]: next.trim() || null })))}
      {(["phones", "mails"] as const).map((field) => line(field, joined(contact[field]), (next) => onPatch({ [field]: parted(next) }), t("contact.several")))}
      <FieldEditor<string> label={label("language")} value={contact.language ?? ""} show={contact.language ? text(`contact.language.${contact.language}`) : "–"} readOnly={readOnly} onSave={(language) => onPatch({ language: language || null })}
        input={({ value, onChange, ...input }) => <NativeSelect {...input} value={value} onChange={(event) => onChange(event.currentTarget.value)} data={[{ value: "", label: "–" }, ...["pl", "en"].map((one) => ({ value: one, label: text(`contact.language.${one}`) }))]} />} />
    </>
  );
}
