import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useMay } from "../../../shared/api/me";
import { ConsentsTab } from "../../../shared/consent/ConsentsTab";
import { ProblemAlert } from "../../../shared/form/ProblemAlert";
import { FilesTab } from "../../../shared/files/FilesTab";
import { useT } from "../../../shared/i18n/useT";
import type { PanelControls } from "../../../shared/list/ListScreen";
import { RecordLoading } from "../../../shared/record/RecordLoading";
import { RecordPanel } from "../../../shared/record/RecordPanel";
import { useRecordWrites } from "../../../shared/record/useRecordWrites";
import { usePlaceName } from "../../../shared/shell/place";
import { Composer } from "../activities/Composer";
import { RecordHistory } from "../RecordHistory";
import { useRecordPage } from "../recordPages";
import { RelatedDeals } from "../RelatedDeals";
import { RecordTimeline } from "../timeline/RecordTimeline";
import { CONTACT_KEYS, contactQuery, type Contact } from "./api";
import { ContactFields } from "./ContactFields";
import { ContactJobs } from "./ContactJobs";

type Props = Omit<PanelControls, "onFullPage" | "onStep"> & Partial<Pick<PanelControls, "onFullPage" | "onStep">> & { id: string; asPage?: boolean };

function Loaded({ contact, onClose, ...controls }: Omit<Props, "id"> & { contact: Contact }) {
  const t = useT();
  const { patch, remove } = useRecordWrites<Contact>({ object: "contacts", path: "/api/contacts", refreshes: CONTACT_KEYS });
  const mayDelete = useMay("selling.delete-contacts");
  const mayConsents = useMay("consent.read");
  const [error, setError] = useState<unknown>(null);
  usePlaceName(contact.name);
  const { deals = 0, files = 0 } = useRecordPage("contacts", contact.id)?.related ?? {};
  const tabs = [
    { code: "timeline", label: t("timeline.tab"), content: <RecordTimeline object="contacts" id={contact.id} /> },
    { code: "accounts", label: t("contact.jobs", { count: contact.relations.length }), content: <ContactJobs contact={contact} /> },
    { code: "deals", label: t("selling.dealsOf", { count: deals }), content: <RelatedDeals of="contact" record={{ id: contact.id, label: { pl: contact.name, en: contact.name } }} account={contact.account ?? null} /> },
    { code: "files", label: t("files.tab", { count: String(files) }), content: <FilesTab kind="contacts" id={contact.id} edit="selling.edit-contacts" also={CONTACT_KEYS} /> },
    ...(mayConsents ? [{ code: "consents", label: t("consent.tab"), content: <ConsentsTab of={{ object: "contact", id: contact.id }} /> }] : []),
    { code: "history", label: t("record.history"), content: <RecordHistory object="contacts" id={contact.id} /> },
  ];
  const navigate = useNavigate();
  const merge = { label: t("merge.open"), run: () => void navigate({ to: `/selling/contacts/${contact.id}/merge` }) };
  const menu = mayDelete ? [merge, { label: t("contact.delete"), run: () => void remove(contact, contact.name).then(onClose, setError) }] : [];
  const composer = <Composer key={contact.id} about={{ key: `contacts/${contact.id}`, contact: contact.id, account: contact.account?.id ?? null }} />;
  return <RecordPanel {...controls} record={{ kind: "contacts", id: contact.id }} title={contact.name} head={<><ProblemAlert error={error} /><ContactFields contact={contact} onPatch={(body) => patch(contact, body)} /></>} tabs={tabs} menu={menu} footer={composer} onClose={onClose} />;
}

/** One contact: as a panel beside its list or as a page. */
export function ContactRecord({ id, ...controls }: Props) {
  const { data, error, refetch } = useQuery(contactQuery(id));
  return data ? <Loaded {...controls} contact={data} /> : <RecordLoading path="/selling/contacts" error={error} onRetry={() => void refetch()} onClose={controls.onClose} {...(controls.asPage && { asPage: true })} />;
}
