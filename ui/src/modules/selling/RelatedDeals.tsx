import { Button, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState, type FormEvent } from "react";
import { requestDone, type Done } from "../../shared/api/client";
import { useMay, useMe } from "../../shared/api/me";
import type { NamedRef, Schemas } from "../../shared/api/types";
import { useWrite } from "../../shared/api/useWrite";
import { MoneyInput } from "../../shared/form/MoneyInput";
import { findingText, ProblemAlert } from "../../shared/form/ProblemAlert";
import type { Money } from "../../shared/format/types";
import { useFormat } from "../../shared/format/useFormat";
import { useServerText, useT } from "../../shared/i18n/useT";
import { fetchPage } from "../../shared/list/useRecords";
import { useUndo } from "../../shared/record/useUndo";
import { ErrorState } from "../../shared/states/ErrorState";
import { Skeletons } from "../../shared/states/Skeletons";
import { SELLING_KEYS, type Deal } from "./api";
import { StageBadge } from "./dealColumns";
import { ownerText } from "./OwnerName";
import classes from "./selling.module.css";

interface Props {
  of: "account" | "contact" | "product";
  record: NamedRef;
  /** The account of a contact, which a new deal gets too. */
  account?: NamedRef | null;
  wonValue?: Money | null;
}

const SHOWN = 20;

async function openFirst(filter: string, signal: AbortSignal): Promise<Deal[]> {
  const some = (status: string, sort: string) => fetchPage<Deal>("/api/deals", { filter: `${filter} and ${status}`, sort, limit: SHOWN }, signal);
  const [open, closed] = await Promise.all([some("status = open", "closeOn"), some("status != open", "-closedOn")]);
  return [...open.rows, ...closed.rows];
}

function AddDeal({ of, record, account, onDone }: Props & { onDone: () => void }) {
  const t = useT();
  const text = useServerText();
  const currency = useMe()?.company.currency ?? "PLN";
  const offerUndo = useUndo(SELLING_KEYS);
  const [name, setName] = useState("");
  const [amount, setAmount] = useState<Money | null>(null);
  const links = { account: of === "account" ? record.id : account?.id ?? null, contact: of === "contact" ? record.id : null, product: of === "product" ? record.id : null };
  const { write, state } = useWrite<object, Done<Deal>>((given, idempotencyKey) => requestDone("/api/deals", { method: "POST", body: given, idempotencyKey }), { refreshes: SELLING_KEYS });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const body = { name: name.trim(), amount, ...links, pipeline: null, stage: null, closeOn: null, owner: null, nextStep: null, nextStepOn: null } satisfies Schemas["NewDeal"];
    void write(body).then(({ changeSet }) => { offerUndo(t("selling.dealAdded", { name }), changeSet); onDone(); }, () => undefined);
  };
  return (
    <form className={classes.quick} onSubmit={submit} noValidate aria-label={t("selling.newDeal")}>
      <ProblemAlert error={state.error} shownFields={["name", "amount"]} />
      <TextInput size="xs" autoFocus required label={text("field.deals.name")} value={name} onChange={(event) => setName(event.currentTarget.value)} error={findingText(state.error, "name")} />
      <MoneyInput size="xs" label={text("field.deals.amount")} currency={currency} value={amount} onChange={setAmount} error={findingText(state.error, "amount")} />
      <Button size="compact-md" type="submit" loading={state.isPending} disabled={!name.trim()}>{t("selling.addDeal")}</Button>
      <Button size="compact-md" variant="default" onClick={onDone}>{t("states.cancel")}</Button>
    </form>
  );
}

function DealLine({ deal }: { deal: Deal }) {
  const format = useFormat();
  const t = useT();
  return (
    <li>
      <Link to="/selling/deals/$id" params={{ id: deal.id } as never}>{deal.name}</Link>
      <span className="st-figure">{deal.amount ? format.money(deal.amount) : t("selling.amountUnknown")}</span>
      <span className="st-small st-muted">{[ownerText(deal.owner, format), deal.closedOn ? format.date(deal.closedOn) : deal.closeOn && format.date(deal.closeOn)].filter(Boolean).join(" · ")}</span>
      <StageBadge stage={deal.stage} />
    </li>
  );
}

/** The deals of an account, with a contact or for a product, open ones first; a new one is opened here in one step. */
export function RelatedDeals(props: Props) {
  const { of, record, wonValue } = props;
  const t = useT();
  const format = useFormat();
  const mayEdit = useMay("selling.edit-deals");
  const [adding, setAdding] = useState(false);
  const filter = `${of} = ${record.id}`;
  const { data, error, refetch } = useQuery({ queryKey: ["deals", "related", of, record.id], queryFn: ({ signal }) => openFirst(filter, signal) });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeletons shape="record" rows={3} />;
  return (
    <div className={classes.strip}>
      {mayEdit && (adding ? <AddDeal {...props} onDone={() => setAdding(false)} /> : <p><Button size="compact-sm" variant="default" onClick={() => setAdding(true)}>{t("selling.newDeal")}</Button></p>)}
      {wonValue && <p>{t("selling.wonValueOf")} <strong className="st-figure">{format.money(wonValue)}</strong></p>}
      {data.length === 0 && <p className="st-muted">{t("selling.noDealsYet")}</p>}
      <ul className={classes.related}>{data.map((deal) => <DealLine key={deal.id} deal={deal} />)}</ul>
      {data.length > 0 && <p><Link to="/selling/deals" search={{ filter } as never}>{t("list.allInList")}</Link></p>}
    </div>
  );
}
