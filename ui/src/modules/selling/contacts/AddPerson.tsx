import { Button, Group } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { requestDone, type Done } from "../../../shared/api/client";
import { useMe } from "../../../shared/api/me";
import type { NamedRef } from "../../../shared/api/types";
import { useWrite } from "../../../shared/api/useWrite";
import { shownKeys } from "../../../shared/fields/CustomInputs";
import { useCustomFields } from "../../../shared/fields/fields";
import { ProblemAlert } from "../../../shared/form/ProblemAlert";
import { RecordPicker } from "../../../shared/form/RecordPicker";
import { useDraft } from "../../../shared/form/useDraft";
import { useT } from "../../../shared/i18n/useT";
import { useUndo } from "../../../shared/record/useUndo";
import { CONTACT_KEYS, contactQuery, jobsOf, type Contact } from "./api";
import { CONTACT_FIELDS, contactBody, EMPTY_CONTACT, type ContactDraft } from "./contactDraft";
import { ContactInputs } from "./ContactInputs";
import classes from "./contacts.module.css";

interface Props {
  account: NamedRef;
  onDone: () => void;
}

/** Adds somebody to an account: a new person, or one who is known already from elsewhere. */
export function AddPerson({ account, onDone }: Props) {
  const t = useT();
  const client = useQueryClient();
  const today = useMe()?.today ?? null;
  const offerUndo = useUndo(CONTACT_KEYS);
  const [known, setKnown] = useState<NamedRef | null>(null);
  const own = useCustomFields("contacts");
  const { draft, set, done, note } = useDraft<ContactDraft>(`accounts/${account.id}/person`, EMPTY_CONTACT);
  const attach = async (id: string): Promise<Done<Contact>> => {
    const contact = await client.fetchQuery({ ...contactQuery(id), staleTime: 0 });
    const job = { account: account.id, role: draft.role, from: today ?? "", to: null };
    return requestDone<Contact>(`/api/contacts/${id}/accounts`, { method: "PUT", version: contact.version, body: { relations: [...jobsOf(contact), job] } });
  };
  const { write, state } = useWrite<ContactDraft, Done<Contact>>((given, idempotencyKey) =>
    (known ? attach(known.id) : requestDone<Contact>("/api/contacts", { method: "POST", body: contactBody({ ...given, account }, own), idempotencyKey })), { refreshes: CONTACT_KEYS });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void write(draft).then(({ body, changeSet }) => { done(); offerUndo(t("contact.added", { name: body.name }), changeSet); onDone(); }, () => undefined);
  };
  return (
    <form className={classes.add} onSubmit={submit} noValidate aria-label={t("contact.addPerson")}>
      {note}
      <ProblemAlert error={state.error} shownFields={[...CONTACT_FIELDS, ...shownKeys(own)]} />
      <div className={classes.addFields}>
        {!known && <ContactInputs draft={draft} set={set} error={state.error} />}
        <RecordPicker of="contact" label={t("contact.known")} placeholder={t("contact.knownHint")} value={known} onChange={setKnown} />
      </div>
      <Group gap="xs">
        <Button size="compact-sm" type="submit" loading={state.isPending}>{t("contact.add")}</Button>
        <Button size="compact-sm" variant="default" onClick={() => { done(); onDone(); }}>{t("states.cancel")}</Button>
      </Group>
    </form>
  );
}
