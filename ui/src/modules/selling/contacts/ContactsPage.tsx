import { useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import { useMay } from "../../../shared/api/me";
import { useWithCustom } from "../../../shared/fields/useWithCustom";
import { useT } from "../../../shared/i18n/useT";
import { useKeys } from "../../../shared/keys/useKeys";
import { ListEmpty } from "../../../shared/list/ListEmpty";
import { ListScreen } from "../../../shared/list/ListScreen";
import { useDeleteAct } from "../../../shared/list/useDeleteAct";
import { useRecordWrites } from "../../../shared/record/useRecordWrites";
import { CONTACT_KEYS, type Contact } from "./api";
import { useContactColumns } from "./columns";
import { ContactRecord } from "./ContactRecord";

/** All contacts in sight. */
export function ContactsPage() {
  const t = useT();
  const navigate = useNavigate();
  const columns = useWithCustom<Contact>("contacts", useContactColumns());
  const mayEdit = useMay("selling.edit-contacts");
  const { patch } = useRecordWrites<Contact>({ object: "contacts", path: "/api/contacts", refreshes: CONTACT_KEYS });
  const acts = useDeleteAct("selling.delete-contacts");
  const pair = useMay("selling.delete-contacts") ? { label: t("merge.two"), run: (one: string, other: string) => void navigate({ to: `/selling/contacts/${one}/merge`, search: { with: other } as never }) } : undefined;
  const edit = mayEdit ? { refreshes: CONTACT_KEYS, patch, acts, pair } : undefined;
  const create = () => void navigate({ to: "/selling/contacts/new" });
  useKeys(mayEdit ? [{ keys: "c", label: t("contact.new"), run: create }] : []);
  const views = useMemo(() => [
    { label: t("contact.viewMine"), filter: "owner in subtree(me)" },
    { label: t("contact.viewWithoutAccount"), filter: "account is empty" },
    { label: t("selling.viewAll"), filter: "" },
  ], [t]);
  const empty = <ListEmpty because="nothingYet" begins icon="person" title={t("contact.none")} text={t("contact.noneText")} {...(mayEdit && { action: { label: t("contact.new"), run: create } })} />;
  return (
    <ListScreen<Contact> object="contacts" path="/api/contacts" label={t("contact.contacts")} views={views} columns={columns} edit={edit} empty={empty} pageOf={(id) => `/selling/contacts/${id}`}
      panel={(id, controls) => <ContactRecord key={id} id={id} {...controls} />} />
  );
}
