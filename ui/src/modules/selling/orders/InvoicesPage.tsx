import { useMemo } from "react";
import { useMay } from "../../../shared/api/me";
import { useT } from "../../../shared/i18n/useT";
import { ListEmpty } from "../../../shared/list/ListEmpty";
import { ListScreen } from "../../../shared/list/ListScreen";
import type { Column } from "../../../shared/list/table";
import { useDeleteAct } from "../../../shared/list/useDeleteAct";
import { useRecordWrites } from "../../../shared/record/useRecordWrites";
import { ORDER_KEYS, waits, type InvoiceRow } from "./api";
import { StandingBadge } from "./Badges";
import { useDocumentColumns } from "./columns";
import { InvoiceRecord } from "./records";

/** All invoices in sight; what is overdue stands in steps of thirty days. Only pro-formas change: their last day, and that they are withdrawn. */
export function InvoicesPage() {
  const t = useT();
  const of = useDocumentColumns<InvoiceRow>("invoices");
  const columns = useMemo((): Column<InvoiceRow>[] => [
    of.name(), of.word("kind", ({ kind }) => t(`invoice.kind.${kind}`), ({ kind }) => t(`invoice.kind.${kind}`)), of.account(),
    of.word("state", ({ state }) => <StandingBadge standing={state} />, ({ state }) => t(`invoice.standing.${state}`)),
    of.money("amount", ({ amount }) => amount), of.money("open", ({ open }) => open), of.date("issuedOn", ({ issuedOn }) => issuedOn), { ...of.date("dueOn", ({ dueOn }) => dueOn), edit: { kind: "date", field: "dueOn", required: true, value: ({ dueOn }) => dueOn } }, of.owner(),
  ], [of, t]);
  const views = useMemo(() => [
    { label: t("invoice.viewOpen"), filter: "state = open", sort: "dueOn" },
    { label: t("invoice.viewOverdue"), filter: "state = overdue", sort: "dueOn" },
    { label: t("invoice.viewOverdue30"), filter: "state = overdue and dueOn not in last 30 days", sort: "dueOn" },
    { label: t("invoice.viewPaid"), filter: "state = paid" },
    { label: t("selling.viewAll"), filter: "" },
  ], [t]);
  const { patch } = useRecordWrites<InvoiceRow>({ object: "invoices", path: "/api/invoices", refreshes: ORDER_KEYS });
  const acts = useDeleteAct("selling.edit-deals", t("invoice.withdrawMany"));
  const edit = useMay("selling.edit-deals") ? { refreshes: ORDER_KEYS, patch, acts, mayEdit: waits } : undefined;
  return (
    <ListScreen<InvoiceRow> object="invoices" path="/api/invoices" label={t("invoice.invoices")} views={views} columns={columns} edit={edit} empty={<ListEmpty because="nothingYet" begins icon="file" title={t("invoice.nowhere")} text={t("invoice.nowhereText")} />} pageOf={(id) => `/selling/invoices/${id}`}
      panel={(id, controls) => <InvoiceRecord key={id} id={id} {...controls} />} />
  );
}
