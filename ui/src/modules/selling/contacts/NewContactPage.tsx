import { useNavigate } from "@tanstack/react-router";
import { requestDone, type Done } from "../../../shared/api/client";
import { useMe } from "../../../shared/api/me";
import { useWrite } from "../../../shared/api/useWrite";
import { shownKeys } from "../../../shared/fields/CustomInputs";
import { useCustomFields } from "../../../shared/fields/fields";
import { DateInput } from "../../../shared/form/DateInput";
import { FormPage } from "../../../shared/form/FormPage";
import { findingText } from "../../../shared/form/ProblemAlert";
import { RecordPicker } from "../../../shared/form/RecordPicker";
import { useDraft } from "../../../shared/form/useDraft";
import { useServerText, useT } from "../../../shared/i18n/useT";
import { useUndo } from "../../../shared/record/useUndo";
import { CONTACT_KEYS, type Contact } from "./api";
import { CONTACT_FIELDS, contactBody, EMPTY_CONTACT, type ContactDraft } from "./contactDraft";
import { ContactInputs } from "./ContactInputs";

/** The form of a new contact; one of the names is enough. */
export function NewContactPage() {
  const t = useT();
  const text = useServerText();
  const navigate = useNavigate();
  const today = useMe()?.today ?? null;
  const offerUndo = useUndo(CONTACT_KEYS);
  const own = useCustomFields("contacts");
  const { draft, set, done, note } = useDraft<ContactDraft>("contacts/new", EMPTY_CONTACT);
  const { write, state } = useWrite<ContactDraft, Done<Contact>>((given, idempotencyKey) => requestDone("/api/contacts", { method: "POST", body: contactBody(given, own), idempotencyKey }), { refreshes: CONTACT_KEYS });
  const submit = () => void write(draft).then(({ body, changeSet }) => {
    done();
    offerUndo(t("contact.added", { name: body.name }), changeSet);
    return navigate({ to: "/selling/contacts/$id", params: { id: body.id } as never });
  }, () => undefined);
  return (
    <FormPage title={t("contact.new")} note={note} error={state.error} shownFields={[...CONTACT_FIELDS, ...shownKeys(own)]} submit={t("contact.add")} busy={state.isPending} onSubmit={submit} onCancel={() => { done(); void navigate({ to: "/selling/contacts" }); }}>
      <ContactInputs draft={draft} set={set} error={state.error} />
      <RecordPicker of="account" label={text("field.contacts.account")} value={draft.account} onChange={(account) => set({ account })} error={findingText(state.error, "account")} />
      {draft.account && <DateInput label={t("contact.firstDay")} value={draft.from ?? today} onChange={(from) => set({ from })} error={findingText(state.error, "from")} />}
    </FormPage>
  );
}
