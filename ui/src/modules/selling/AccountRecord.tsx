import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useMay } from "../../shared/api/me";
import { ConsentBadges } from "../../shared/consent/ConsentBadges";
import { ConsentsTab } from "../../shared/consent/ConsentsTab";
import { ProblemAlert } from "../../shared/form/ProblemAlert";
import { Icon } from "../../shared/Icon";
import { FilesTab } from "../../shared/files/FilesTab";
import { useT } from "../../shared/i18n/useT";
import type { PanelControls } from "../../shared/list/ListScreen";
import { RecordPanel, type PanelTab } from "../../shared/record/RecordPanel";
import { usePlaceName } from "../../shared/shell/place";
import { Composer } from "./activities/Composer";
import { AccountFields } from "./AccountFields";
import { accountQuery, SELLING_KEYS, type Account } from "./api";
import { ChildAccounts } from "./ChildAccounts";
import { AccountPeople } from "./contacts/AccountPeople";
import { peopleQuery } from "./contacts/api";
import { HandOverForm } from "./HandOverForm";
import { RecordHistory } from "./RecordHistory";
import { useRecordPage } from "./recordPages";
import { RelatedDeals } from "./RelatedDeals";
import { RecordTimeline } from "./timeline/RecordTimeline";
import { RecordLoading } from "../../shared/record/RecordLoading";
import classes from "./selling.module.css";
import { useRecordWrites } from "../../shared/record/useRecordWrites";

type Props = Omit<PanelControls, "onFullPage" | "onStep"> & Partial<Pick<PanelControls, "onFullPage" | "onStep">> & { id: string; asPage?: boolean };

function HeadOnly() {
  const t = useT();
  return <p className={classes.headOnly}><Icon of="information" /><span>{t("selling.headOnly")}</span></p>;
}

function useTabs(account: Account): PanelTab[] {
  const t = useT();
  const mayConsents = useMay("consent.read");
  const mayHandOver = useMay("selling.hand-over");
  const related = useRecordPage("accounts", account.id)?.related;
  const deals = { code: "deals", label: t("selling.dealsOf", { count: related?.deals ?? 0 }), content: <RelatedDeals of="account" record={{ id: account.id, label: { pl: account.name, en: account.name } }} wonValue={account.wonValue ?? null} /> };
  if (account.headOnly) return [deals];
  return [
    { code: "timeline", label: t("timeline.tab"), content: <RecordTimeline object="accounts" id={account.id} /> },
    { code: "people", label: t("contact.people", { count: related?.contacts ?? 0 }), content: <AccountPeople account={{ id: account.id, label: { pl: account.name, en: account.name } }} /> },
    deals,
    { code: "children", label: t("selling.childrenOf", { count: related?.children ?? 0 }), content: <ChildAccounts id={account.id} /> },
    { code: "files", label: t("files.tab", { count: String(related?.files ?? 0) }), content: <FilesTab kind="accounts" id={account.id} edit="selling.edit-accounts" also={SELLING_KEYS} /> },
    ...(mayHandOver ? [{ code: "owner", label: t("selling.handOver"), content: <HandOverForm key={account.version} account={account} /> }] : []),
    ...(mayConsents && account.kind === "consumer" ? [{ code: "consents", label: t("consent.tab"), content: <ConsentsTab of={{ object: "account", id: account.id }} /> }] : []),
    { code: "history", label: t("record.history"), content: <RecordHistory object="accounts" id={account.id} /> },
  ];
}

function AccountComposer({ account }: { account: Account }) {
  const { data: people = [] } = useQuery(peopleQuery(account.id));
  return <Composer key={account.id} about={{ key: `accounts/${account.id}`, account: account.id, people: people.map(({ contact }) => contact) }} />;
}

function Loaded({ account, onClose, ...controls }: Omit<Props, "id"> & { account: Account }) {
  const t = useT();
  const { patch, remove } = useRecordWrites<Account>({ object: "accounts", path: "/api/accounts", refreshes: SELLING_KEYS });
  const mayDelete = useMay("selling.delete-accounts") && !account.headOnly;
  const tabs = useTabs(account);
  const [error, setError] = useState<unknown>(null);
  usePlaceName(account.name);
  const head = <><ProblemAlert error={error} />{account.headOnly && <HeadOnly />}{account.kind === "consumer" && !account.headOnly && <ConsentBadges of={{ object: "account", id: account.id }} />}<AccountFields account={account} onPatch={(body) => patch(account, body)} /></>;
  const navigate = useNavigate();
  const merge = { label: t("merge.open"), run: () => void navigate({ to: `/selling/accounts/${account.id}/merge` }) };
  const menu = mayDelete ? [merge, { label: t("selling.deleteAccount"), run: () => void remove(account, account.name).then(onClose, setError) }] : [];
  return <RecordPanel {...controls} record={{ kind: "accounts", id: account.id }} title={account.name} head={head} tabs={tabs} menu={menu} footer={!account.headOnly && <AccountComposer account={account} />} onClose={onClose} />;
}

/** One account: as a panel beside its list or as a page. */
export function AccountRecord({ id, ...controls }: Props) {
  const { data, error, refetch } = useQuery(accountQuery(id));
  return data ? <Loaded {...controls} account={data} /> : <RecordLoading path="/selling/accounts" error={error} onRetry={() => void refetch()} onClose={controls.onClose} {...(controls.asPage && { asPage: true })} />;
}
