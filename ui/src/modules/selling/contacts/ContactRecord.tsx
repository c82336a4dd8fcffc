import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useMay, useMe } from "../../../shared/api/me";
import { ProblemAlert } from "../../../shared/form/ProblemAlert";
import { useT } from "../../../shared/i18n/useT";
import type { PanelControls } from "../../../shared/list/ListScreen";
import { RecordLoading } from "../../../shared/record/RecordLoading";
import { RecordPanel } from "../../../shared/record/RecordPanel";
import { useRecordWrites } from "../../../shared/record/useRecordWrites";
import { usePlaceName } from "../../../shared/shell/place";
import { RecordHistory } from "../RecordHistory";
import { CONTACT_KEYS, contactQuery, type Contact } from "./api";
import { ContactFields } from "./ContactFields";
import { ContactJobs } from "./ContactJobs";

type Props = Omit<PanelControls, "onFullPage" | "onStep"> & Partial<Pick<PanelControls, "onFullPage" | "onStep">> & { id: string; asPage?: boolean };

function Loaded({ contact, onClose, ...controls }: Omit<Props, "id"> & { contact: Contact }) {
  const t = useT();
  const currency = useMe()?.company.currency ?? "PLN";
  const { patch, remove } = useRecordWrites<Contact>({ object: "contacts", path: "/api/contacts", refreshes: CONTACT_KEYS });
  const mayDelete = useMay("selling.delete-contacts");
  const [error, setError] = useState<unknown>(null);
  usePlaceName(contact.name);
  const tabs = [
    { code: "accounts", label: t("contact.jobs", { count: contact.relations.length }), content: <ContactJobs contact={contact} /> },
    { code: "history", label: t("record.history"), content: <RecordHistory object="contacts" id={contact.id} currency={currency} /> },
  ];
  const footer = mayDelete && (
    <>
      <ProblemAlert error={error} />
      <Button variant="subtle" color="refusal" onClick={() => void remove(contact, contact.name).then(onClose, setError)}>{t("contact.delete")}</Button>
    </>
  );
  return <RecordPanel {...controls} title={contact.name} head={<ContactFields contact={contact} onPatch={(body) => patch(contact, body)} />} tabs={tabs} footer={footer} onClose={onClose} />;
}

/** One contact: as a panel beside its list or as a page. */
export function ContactRecord({ id, ...controls }: Props) {
  const { data, error, refetch } = useQuery(contactQuery(id));
  return data ? <Loaded {...controls} contact={data} /> : <RecordLoading error={error} onRetry={() => void refetch()} onClose={controls.onClose} {...(controls.asPage && { asPage: true })} />;
}
