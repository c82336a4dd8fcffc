import { TextInput } from "@mantine/core";
import { CustomInputs } from "../../../shared/fields/CustomInputs";
import { findingText } from "../../../shared/form/ProblemAlert";
import { useServerText, useT } from "../../../shared/i18n/useT";
import type { ContactDraft } from "./contactDraft";
import { RoleSelect } from "./RoleSelect";

interface Props {
  draft: ContactDraft;
  set: (part: Partial<ContactDraft>) => void;
  error: unknown;
}

/** Who a new contact is and how to reach the person. */
export function ContactInputs({ draft, set, error }: Props) {
  const t = useT();
  const text = useServerText();
  const of = (field: "given" | "family" | "title" | "phones" | "mails") => ({ label: text(`field.contacts.${field}`), error: findingText(error, field), value: draft[field], onChange: (event: { currentTarget: HTMLInputElement }) => set({ [field]: event.currentTarget.value }) });
  return (
    <>
      <TextInput {...of("given")} data-autofocus autoFocus />
      <TextInput {...of("family")} />
      <TextInput {...of("title")} placeholder={t("contact.titleExample")} />
      <TextInput {...of("phones")} type="tel" />
      <TextInput {...of("mails")} inputMode="email" />
      <RoleSelect value={draft.role} onChange={(role) => set({ role })} />
      <CustomInputs object="contacts" draft={draft.custom} onChange={(custom) => set({ custom })} error={error} />
    </>
  );
}
