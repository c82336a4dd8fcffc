import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { useState, type ReactNode } from "react";
import { useMay } from "../../../shared/api/me";
import { ProblemAlert } from "../../../shared/form/ProblemAlert";
import { useFormat } from "../../../shared/format/useFormat";
import { useT } from "../../../shared/i18n/useT";
import type { PanelControls } from "../../../shared/list/ListScreen";
import { RecordLoading } from "../../../shared/record/RecordLoading";
import { RecordPanel } from "../../../shared/record/RecordPanel";
import { useUndo } from "../../../shared/record/useUndo";
import { usePlaceName } from "../../../shared/shell/place";
import selling from "../selling.module.css";
import { invoiceQuery, ORDER_KEYS, orderQuery, paymentQuery, useDeletePayment, type Invoice, type Order, type Payment } from "./api";
import { InvoiceShown } from "./InvoiceShown";
import { OrderCard } from "./OrderCard";
import classes from "./orders.module.css";
import { PaymentShown } from "./PaymentShown";

type Controls = Omit<PanelControls, "onFullPage" | "onStep"> & Partial<Pick<PanelControls, "onFullPage" | "onStep">> & { asPage?: boolean };

function OrderLoaded({ order, ...controls }: Controls & { order: Order }) {
  const t = useT();
  const format = useFormat();
  usePlaceName(order.number);
  const head = order.deal ? <p className={classes.whole}>{t("quote.ofDeal")} <Link to="/selling/deals/$id" params={{ id: order.deal.id } as never}>{format.text(order.deal.label)}</Link></p> : null;
  return <RecordPanel {...controls} title={order.number} head={head} tabs={[{ code: "order", label: t("order.one"), content: <OrderCard order={order} /> }]} menu={[]} />;
}

function InvoiceLoaded({ invoice, ...controls }: Controls & { invoice: Invoice }) {
  const t = useT();
  usePlaceName(invoice.number);
  return <RecordPanel {...controls} title={invoice.number} head={<p className="st-muted">{t(`invoice.kind.${invoice.kind}`)}</p>} tabs={[{ code: "invoice", label: t("invoice.one"), content: <InvoiceShown invoice={invoice} onGone={controls.onClose} /> }]} menu={[]} />;
}

function PaymentLoaded({ payment, onClose, ...controls }: Controls & { payment: Payment }) {
  const t = useT();
  const mayEdit = useMay("selling.edit-deals");
  const offerUndo = useUndo(ORDER_KEYS);
  const { write, state } = useDeletePayment(payment);
  usePlaceName(payment.reference);
  const drop = () => void write(null).then(({ changeSet }) => { offerUndo(t("payment.deleted"), changeSet); onClose(); }, () => undefined);
  const menu = mayEdit ? [{ label: t("payment.delete"), run: drop }] : [];
  return <RecordPanel {...controls} title={payment.reference} head={<ProblemAlert error={state.error} />} tabs={[{ code: "payment", label: t("payment.one"), content: <PaymentShown payment={payment} /> }]} menu={menu} onClose={onClose} />;
}

/** One order: as a panel beside its list or as a page. */
export function OrderRecord({ id, ...controls }: Controls & { id: string }) {
  const { data, error, refetch } = useQuery(orderQuery(id));
  return data ? <OrderLoaded {...controls} order={data} /> : <RecordLoading error={error} onRetry={() => void refetch()} onClose={controls.onClose} {...(controls.asPage && { asPage: true })} />;
}

/** One invoice: as a panel beside its list or as a page. */
export function InvoiceRecord({ id, ...controls }: Controls & { id: string }) {
  const { data, error, refetch } = useQuery(invoiceQuery(id));
  return data ? <InvoiceLoaded {...controls} invoice={data} /> : <RecordLoading error={error} onRetry={() => void refetch()} onClose={controls.onClose} {...(controls.asPage && { asPage: true })} />;
}

/** One payment: as a panel beside its list or as a page. */
export function PaymentRecord({ id, ...controls }: Controls & { id: string }) {
  const { data, error, refetch } = useQuery(paymentQuery(id));
  return data ? <PaymentLoaded {...controls} payment={data} /> : <RecordLoading error={error} onRetry={() => void refetch()} onClose={controls.onClose} {...(controls.asPage && { asPage: true })} />;
}

function Page({ back, record }: { back: string; record: (id: string, controls: Controls) => ReactNode }) {
  const params: { id?: string } = useParams({ strict: false });
  const navigate = useNavigate();
  const [tab, setTab] = useState("");
  return <div className={selling.recordPage}>{record(params.id ?? "", { asPage: true, tab, onTab: setTab, onClose: () => void navigate({ to: back }) })}</div>;
}

/** One order as a page of its own. */
export const OrderPage = () => <Page back="/selling/orders" record={(id, controls) => <OrderRecord key={id} id={id} {...controls} />} />;

/** One invoice as a page of its own. */
export const InvoicePage = () => <Page back="/selling/invoices" record={(id, controls) => <InvoiceRecord key={id} id={id} {...controls} />} />;

/** One payment as a page of its own. */
export const PaymentPage = () => <Page back="/selling/payments" record={(id, controls) => <PaymentRecord key={id} id={id} {...controls} />} />;
