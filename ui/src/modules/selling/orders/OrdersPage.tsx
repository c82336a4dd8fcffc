import { useMemo } from "react";
import { useMay } from "../../../shared/api/me";
import { useT } from "../../../shared/i18n/useT";
import { ListEmpty } from "../../../shared/list/ListEmpty";
import { ListScreen } from "../../../shared/list/ListScreen";
import { ORDER_KEYS, type OrderRow } from "./api";
import { OrderBadge } from "./Badges";
import { useDocumentColumns } from "./columns";
import { useOrderActs } from "./orderActs";
import { OrderRecord } from "./records";

/** All orders in sight, those that are to be delivered at hand. */
export function OrdersPage() {
  const t = useT();
  const of = useDocumentColumns<OrderRow>("orders");
  const columns = useMemo(() => [of.name(), of.account(), of.ref("deal", "/selling/deals", ({ deal }) => deal), of.word("state", ({ state }) => <OrderBadge state={state} />, ({ state }) => t(`order.state.${state}`)), of.money("amount", ({ amount }) => amount), of.date("orderedOn", ({ orderedOn }) => orderedOn), of.owner()], [of, t]);
  const views = useMemo(() => [
    { label: t("order.viewOpen"), filter: "state in (confirmed, part_delivered)", sort: "orderedOn" },
    { label: t("order.viewDelivered"), filter: "state = delivered" },
    { label: t("selling.viewAll"), filter: "" },
  ], [t]);
  const acts = useOrderActs();
  const edit = useMay("selling.edit-deals") ? { refreshes: ORDER_KEYS, acts } : undefined;
  return (
    <ListScreen<OrderRow> object="orders" path="/api/orders" label={t("order.orders")} views={views} columns={columns} edit={edit} empty={<ListEmpty because="nothingYet" begins icon="file" title={t("order.nowhere")} text={t("order.nowhereText")} />} pageOf={(id) => `/selling/orders/${id}`}
      panel={(id, controls) => <OrderRecord key={id} id={id} {...controls} />} />
  );
}
