import { NativeSelect, TextInput } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useMay } from "../../../shared/api/me";
import { ConsentBadges } from "../../../shared/consent/ConsentBadges";
import { CustomRecord } from "../../../shared/fields/CustomRecord";
import { useFormat } from "../../../shared/format/useFormat";
import { Icon } from "../../../shared/Icon";
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
  const format = useFormat();
  const readOnly = !useMay("selling.edit-contacts");
  const label = (field: string) => text(`field.contacts.${field}`);
  const line = (field: string, value: string, onSave: (next: string) => Promise<void>, hint?: string) => (
    <FieldEditor key={field} label={label(field)} value={value} show={value || "–"} readOnly={readOnly} onSave={onSave}
      input={(input) => <TextInput {...input} description={hint} onChange={(event) => input.onChange(event.currentTarget.value)} />} />
  );
  return (
    <>
      <div className={classes.reach}>
        {contact.account && <span className={classes.workplace}><Icon of="account" size={14} /><Link to="/selling/accounts/$id" params={{ id: contact.account.id } as never}>{format.text(contact.account.label)}</Link>{contact.role && <span className="st-small st-muted">{text(`contact.role.${contact.role}`)}</span>}</span>}
        <ContactLinks of={{ object: "contact", id: contact.id }} phone={contact.phones[0]} mail={contact.mails[0]} />
      </div>
      <ConsentBadges of={{ object: "contact", id: contact.id }} />
      {(["given", "family", "title"] as const).map((field) => line(field, contact[field] ?? "", (next) => onPatch({ [field]: next.trim() || null })))}
      {(["phones", "mails"] as const).map((field) => line(field, joined(contact[field]), (next) => onPatch({ [field]: parted(next) }), t("contact.several")))}
      <FieldEditor<string> label={label("language")} value={contact.language ?? ""} show={contact.language ? text(`contact.language.${contact.language}`) : "–"} readOnly={readOnly} onSave={(language) => onPatch({ language: language || null })}
        input={({ value, onChange, ...input }) => <NativeSelect {...input} value={value} onChange={(event) => onChange(event.currentTarget.value)} data={[{ value: "", label: "–" }, ...["pl", "en"].map((one) => ({ value: one, label: text(`contact.language.${one}`) }))]} />} />
      <CustomRecord object="contacts" record={contact} readOnly={readOnly} onPatch={onPatch} />
    </>
  );
}
