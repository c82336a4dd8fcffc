import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useMay, useMe } from "../../shared/api/me";
import { ProblemAlert } from "../../shared/form/ProblemAlert";
import { useFormat } from "../../shared/format/useFormat";
import { Icon } from "../../shared/Icon";
import { useT } from "../../shared/i18n/useT";
import type { PanelControls } from "../../shared/list/ListScreen";
import { RecordPanel, type PanelTab } from "../../shared/record/RecordPanel";
import { usePlaceName } from "../../shared/shell/place";
import { AccountFields } from "./AccountFields";
import { accountQuery, SELLING_KEYS, type Account } from "./api";
import { AccountPeople } from "./contacts/AccountPeople";
import { peopleQuery } from "./contacts/api";
import { HandOverForm } from "./HandOverForm";
import { RecordHistory } from "./RecordHistory";
import { RecordLoading } from "../../shared/record/RecordLoading";
import classes from "./selling.module.css";
import { useRecordWrites } from "../../shared/record/useRecordWrites";

type Props = Omit<PanelControls, "onFullPage" | "onStep"> & Partial<Pick<PanelControls, "onFullPage" | "onStep">> & { id: string; asPage?: boolean };

function Deals({ account }: { account: Account }) {
  const t = useT();
  const format = useFormat();
  const filter = `account = ${account.id}`;
  return (
    <div className={classes.strip}>
      <p><Link to="/selling/deals" search={{ filter: `${filter} and status = open` } as never}>{t("selling.openDeals", { count: account.openDeals, shown: format.number(account.openDeals) })}</Link></p>
      {!account.headOnly && <p><Link to="/selling/deals" search={{ filter } as never}>{t("selling.allDealsOf")}</Link></p>}
      {account.wonValue && <p>{t("selling.wonValueOf")} <strong className="st-figure">{format.money(account.wonValue)}</strong></p>}
    </div>
  );
}

function HeadOnly() {
  const t = useT();
  return <p className={classes.headOnly}><Icon of="information" /><span>{t("selling.headOnly")}</span></p>;
}

function useTabs(account: Account): PanelTab[] {
  const t = useT();
  const mayHandOver = useMay("selling.hand-over");
  const currency = useMe()?.company.currency ?? "PLN";
  const today = useMe()?.today ?? "";
  const { data: people = [] } = useQuery({ ...peopleQuery(account.id), enabled: !account.headOnly });
  const deals = { code: "deals", label: t("selling.deals"), content: <Deals account={account} /> };
  if (account.headOnly) return [deals];
  return [
    { code: "people", label: t("contact.people", { count: people.filter(({ to }) => !to || to > today).length }), content: <AccountPeople account={{ id: account.id, label: { pl: account.name, en: account.name } }} /> },
    deals,
    ...(mayHandOver ? [{ code: "owner", label: t("selling.handOver"), content: <HandOverForm key={account.version} account={account} /> }] : []),
    { code: "history", label: t("record.history"), content: <RecordHistory object="accounts" id={account.id} currency={currency} /> },
  ];
}

function Loaded({ account, onClose, ...controls }: Omit<Props, "id"> & { account: Account }) {
  const t = useT();
  const { patch, remove } = useRecordWrites<Account>({ object: "accounts", path: "/api/accounts", refreshes: SELLING_KEYS });
  const mayDelete = useMay("selling.delete-accounts") && !account.headOnly;
  const tabs = useTabs(account);
  const [error, setError] = useState<unknown>(null);
  usePlaceName(account.name);
  const head = <>{account.headOnly && <HeadOnly />}<AccountFields account={account} onPatch={(body) => patch(account, body)} /></>;
  const footer = mayDelete && (
    <>
      <ProblemAlert error={error} />
      <Button variant="subtle" color="refusal" onClick={() => void remove(account, account.name).then(onClose, setError)}>{t("selling.deleteAccount")}</Button>
    </>
  );
  return <RecordPanel {...controls} title={account.name} head={head} tabs={tabs} footer={footer} onClose={onClose} />;
}

/** One account: as a panel beside its list or as a page. */
export function AccountRecord({ id, ...controls }: Props) {
  const { data, error, refetch } = useQuery(accountQuery(id));
  return data ? <Loaded {...controls} account={data} /> : <RecordLoading error={error} onRetry={() => void refetch()} onClose={controls.onClose} {...(controls.asPage && { asPage: true })} />;
}
