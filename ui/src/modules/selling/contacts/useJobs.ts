import { useQueryClient } from "@tanstack/react-query";
import { requestDone, type Done } from "../../../shared/api/client";
import { useWrite } from "../../../shared/api/useWrite";
import { useT } from "../../../shared/i18n/useT";
import { useUndo } from "../../../shared/record/useUndo";
import { CONTACT_KEYS, type Contact, type Job } from "./api";

/** Says where a contact works and worked; the change can be taken back. */
export function useJobs(contact: Pick<Contact, "id" | "version">) {
  const t = useT();
  const client = useQueryClient();
  const offerUndo = useUndo(CONTACT_KEYS);
  const { write, state } = useWrite<Job[], Done<Contact>>((relations) => requestDone<Contact>(`/api/contacts/${contact.id}/accounts`, { method: "PUT", version: contact.version, body: { relations } }), { refreshes: CONTACT_KEYS });
  const save = async (jobs: Job[]) => {
    const { body, changeSet } = await write(jobs);
    client.setQueryData(["contacts", "one", contact.id], body);
    offerUndo(t("record.saved"), changeSet);
  };
  return { save, state };
}
