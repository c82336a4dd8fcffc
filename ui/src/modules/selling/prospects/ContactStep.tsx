import { TextInput } from "@mantine/core";
import { CustomInputs } from "../../../shared/fields/CustomInputs";
import { findingText } from "../../../shared/form/ProblemAlert";
import { RecordPicker } from "../../../shared/form/RecordPicker";
import { useFormat } from "../../../shared/format/useFormat";
import { useServerText, useT } from "../../../shared/i18n/useT";
import type { StepProps } from "./AccountStep";
import type { Matches } from "./api";
import { Choices } from "./Choices";
import { FRESH, OTHER } from "./convertDraft";
import classes from "./prospects.module.css";

/** Which person the prospect becomes. */
export function ContactStep({ draft, set, error, own, found }: StepProps & { found: Matches["contacts"] }) {
  const t = useT();
  const text = useServerText();
  const format = useFormat();
  const line = (key: "given" | "family" | "title") => <TextInput label={text(`field.contacts.${key}`)} value={draft[key]} onChange={(event) => set({ [key]: event.currentTarget.value })} error={findingText(error, key)} />;
  const known = found.map(({ id, name, title, account, why }) => ({ id, name, about: [title, account && format.text(account.label)].filter(Boolean).join(", "), why }));
  return (
    <fieldset className={classes.step}>
      <legend>{t("prospect.stepContact")}</legend>
      <Choices label={t("prospect.stepContact")} value={draft.contact} found={known} fresh={t("prospect.newContact")} other={t("prospect.otherContact")} error={findingText(error, "contact.id")} onChange={(contact) => set({ contact })} />
      {draft.contact === OTHER && <RecordPicker of="contact" label={text("field.deals.contact")} required value={draft.otherContact} onChange={(otherContact) => set({ otherContact })} />}
      {draft.contact === FRESH && <div className={classes.fields}>{line("given")}{line("family")}{line("title")}<CustomInputs object="contacts" part="contact." only={own} draft={draft.own.contact} onChange={(contact) => set({ own: { ...draft.own, contact } })} error={error} /></div>}
    </fieldset>
  );
}
