import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { useMay, useMe } from "../../../shared/api/me";
import { useFormat } from "../../../shared/format/useFormat";
import { useServerText, useT } from "../../../shared/i18n/useT";
import { csvMoney } from "../../../shared/list/csv";
import { ListEmpty } from "../../../shared/list/ListEmpty";
import { ListScreen } from "../../../shared/list/ListScreen";
import type { Column } from "../../../shared/list/table";
import { useRecordWrites } from "../../../shared/record/useRecordWrites";
import { ownerText, OwnerName } from "../OwnerName";
import { QUOTE_KEYS, type QuoteRow } from "./api";
import { useQuoteActs } from "./manyQuotes";
import { QuoteRecord } from "./QuoteRecord";
import { QuoteStateBadge } from "./StateBadge";

function useColumns(): Column<QuoteRow>[] {
  const t = useT();
  const format = useFormat();
  const text = useServerText();
  const currency = useMe()?.company.currency ?? "";
  return useMemo(() => {
    const head = (key: string) => text(`field.quotes.${key}`);
    const missing = <span role="img" aria-label={t("states.missing")}>{"–"}</span>;
    const date = (key: "datedOn" | "validUntil"): Column<QuoteRow> => ({ key, head: head(key), width: 118, grow: 0.4, align: "right", sortable: true, render: (row) => <span title={format.relative(row[key])}>{format.date(row[key])}</span>, text: (row) => row[key] });
    const instant = (key: "sentAt" | "answeredAt"): Column<QuoteRow> => ({ key, head: head(key), width: 150, grow: 0.4, align: "right", sortable: true, render: (row) => { const at = row[key]; return at ? format.dateTime(at) : missing; }, text: (row) => row[key] ?? "" });
    const ref = (key: "account" | "deal", path: string): Column<QuoteRow> => ({
      key, head: head(key), width: 190, grow: 1.5, sortable: true,
      render: (row) => { const to = row[key]; return to ? <Link to={`${path}/$id` as never} params={{ id: to.id } as never} title={format.text(to.label)} onClick={(event) => event.stopPropagation()}>{format.text(to.label)}</Link> : missing; },
      text: (row) => { const to = row[key]; return to ? format.text(to.label) : ""; },
    });
    return [
      { key: "name", head: head("name"), width: 130, grow: 0.6, sortable: true, render: ({ name }) => <span title={name}>{name}</span>, text: ({ name }) => name },
      ref("account", "/selling/accounts"), ref("deal", "/selling/deals"),
      { key: "state", head: head("state"), width: 160, grow: 0.5, sortable: true, render: ({ state }) => <QuoteStateBadge state={state} />, text: ({ state }) => t(`quote.state.${state}`) },
      { key: "amount", head: head("amount"), width: 150, grow: 0.7, align: "right", sortable: true, render: ({ amount }) => format.money(amount), text: ({ amount }) => csvMoney(amount, format.language, currency) },
      { ...date("validUntil"), edit: { kind: "date", field: "validUntil", required: true, value: ({ validUntil }) => validUntil } }, date("datedOn"), instant("sentAt"), instant("answeredAt"),
      { key: "owner", head: head("owner"), width: 150, sortable: true, render: ({ owner }) => <OwnerName owner={owner} />, text: ({ owner }) => ownerText(owner, format) },
    ];
  }, [t, format, text, currency]);
}

/** All quotes in sight, those that wait for an answer first at hand. */
export function QuotesPage() {
  const t = useT();
  const columns = useColumns();
  const views = useMemo(() => [
    { label: t("quote.viewSent"), filter: "state = sent", sort: "validUntil" },
    { label: t("quote.viewDraft"), filter: "state in (draft, to_approve, approved)", sort: "-madeAt" },
    { label: t("quote.viewExpired"), filter: "state = expired", sort: "-validUntil" },
    { label: t("quote.viewAccepted"), filter: "state = accepted", sort: "-answeredAt" },
    { label: t("selling.viewAll"), filter: "" },
  ], [t]);
  const { patch } = useRecordWrites<QuoteRow>({ object: "quotes", path: "/api/quotes", refreshes: QUOTE_KEYS });
  const acts = useQuoteActs();
  const edit = useMay("selling.edit-deals") ? { refreshes: QUOTE_KEYS, patch, acts, mayEdit: ({ state }: QuoteRow) => state === "draft" || state === "approved" } : undefined;
  const empty = <ListEmpty because="nothingYet" begins icon="file" title={t("quote.nowhere")} text={t("quote.nowhereText")} />;
  return (
    <ListScreen<QuoteRow> object="quotes" path="/api/quotes" label={t("quote.quotes")} views={views} columns={columns} edit={edit} empty={empty} pageOf={(id) => `/selling/quotes/${id}`}
      panel={(id, controls) => <QuoteRecord key={id} id={id} {...controls} />} />
  );
}
