import { useMemo } from "react";
import { useMay } from "../../../shared/api/me";
import { useT } from "../../../shared/i18n/useT";
import { ListEmpty } from "../../../shared/list/ListEmpty";
import { ListScreen } from "../../../shared/list/ListScreen";
import { useDeleteAct } from "../../../shared/list/useDeleteAct";
import { ORDER_KEYS, type PaymentRow } from "./api";
import { useDocumentColumns } from "./columns";
import { PaymentRecord } from "./records";

/** All payments in sight, those that settle nothing yet at hand. */
export function PaymentsPage() {
  const t = useT();
  const of = useDocumentColumns<PaymentRow>("payments");
  const columns = useMemo(() => [of.date("paidOn", ({ paidOn }) => paidOn), of.account(), of.name(220), of.money("amount", ({ amount }) => amount), of.money("unallocated", ({ unallocated }) => unallocated), of.owner()], [of]);
  const views = useMemo(() => [
    { label: t("payment.viewUnallocated"), filter: "unallocated > 0" },
    { label: t("selling.viewAll"), filter: "" },
  ], [t]);
  const acts = useDeleteAct("selling.edit-deals", t("payment.deleteMany"));
  const edit = useMay("selling.edit-deals") ? { refreshes: ORDER_KEYS, acts } : undefined;
  return (
    <ListScreen<PaymentRow> object="payments" path="/api/payments" label={t("payment.payments")} views={views} columns={columns} edit={edit} empty={<ListEmpty because="nothingYet" begins icon="file" title={t("payment.nowhere")} text={t("payment.nowhereText")} />} pageOf={(id) => `/selling/payments/${id}`}
      panel={(id, controls) => <PaymentRecord key={id} id={id} {...controls} />} />
  );
}
