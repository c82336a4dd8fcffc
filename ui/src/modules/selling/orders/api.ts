import { queryOptions } from "@tanstack/react-query";
import { request, requestDone, type Done } from "../../../shared/api/client";
import type { Schemas } from "../../../shared/api/types";
import { useWrite } from "../../../shared/api/useWrite";
import type { Why } from "../../../shared/why/types";

export type Order = Schemas["OrderView"];
export type OrderLine = Schemas["OrderLine"];
export type OrderRow = Schemas["OrderRow"];
export type OrderState = Order["state"];
export type Invoice = Schemas["InvoiceView"];
export type InvoiceRow = Schemas["InvoiceRow"];
export type Standing = Invoice["standing"];
export type Payment = Schemas["PaymentView"];
export type PaymentRow = Schemas["PaymentRow"];

/** What becomes old when documents of an order change. */
export const ORDER_KEYS = [["orders"], ["deal-orders"], ["order-invoices"], ["invoices"], ["payments"], ["payment-proposal"], ["deals"], ["accounts"], ["timeline-narrowed"], ["why"]] as const;

/** The orders of a deal, the latest first. */
export const dealOrdersQuery = (deal: string) => queryOptions({ queryKey: ["deal-orders", deal], queryFn: ({ signal }) => request<Schemas["DealOrders"]>(`/api/deals/${deal}/orders`, { signal }) });

/** One order with its lines and deliveries. */
export const orderQuery = (id: string) => queryOptions({ queryKey: ["orders", "one", id], queryFn: ({ signal }) => request<Order>(`/api/orders/${id}`, { signal }) });

/** The invoices of an order, the latest first. */
export const orderInvoicesQuery = (order: string) => queryOptions({ queryKey: ["order-invoices", order], queryFn: ({ signal }) => request<Schemas["OrderInvoices"]>(`/api/orders/${order}/invoices`, { signal }) });

/** One invoice. */
export const invoiceQuery = (id: string) => queryOptions({ queryKey: ["invoices", "one", id], queryFn: ({ signal }) => request<Invoice>(`/api/invoices/${id}`, { signal }) });

/** One payment. */
export const paymentQuery = (id: string) => queryOptions({ queryKey: ["payments", "one", id], queryFn: ({ signal }) => request<Payment>(`/api/payments/${id}`, { signal }) });

/** What so much money of an account would settle. */
export const proposalQuery = (account: string, minor: number, currency: string, reference: string) =>
  queryOptions({ queryKey: ["payment-proposal", account, minor, currency, reference], enabled: !!account && minor > 0, queryFn: ({ signal }) => request<Schemas["Proposal"]>(`/api/accounts/${account}/payment-proposal`, { query: { minor, currency, reference }, signal }) });

/** Makes an order of a quote that was accepted. */
export const useMakeOrder = (quote: string) => useWrite<null, Done<Order>>((_, idempotencyKey) => requestDone<Order>(`/api/quotes/${quote}/order`, { method: "POST", body: {}, idempotencyKey }), { refreshes: [...ORDER_KEYS, ["deal-quotes"], ["quotes"]] });

/** Writes down what was delivered. */
export const useDeliver = (order: Order) => useWrite<Schemas["Shipment"], Order>((body, idempotencyKey) => request<Order>(`/api/orders/${order.id}/deliveries`, { method: "POST", version: order.version, body, idempotencyKey }), { refreshes: ORDER_KEYS });

/** Takes the last delivery back. */
export const useWithdraw = (order: Order) => useWrite<number, Order>((no) => request<Order>(`/api/orders/${order.id}/deliveries/${no}`, { method: "DELETE", version: order.version }), { refreshes: ORDER_KEYS });

/** Cancels what is left of an order. */
export const useCancel = (order: Order) => useWrite<string, Order>((reason, idempotencyKey) => request<Order>(`/api/orders/${order.id}/cancel`, { method: "POST", version: order.version, body: { reason }, idempotencyKey }), { refreshes: ORDER_KEYS });

/** Makes a pro-forma invoice of an order. */
export const useProForma = (order: Order) => useWrite<Schemas["ProFormaWish"], Invoice>((body, idempotencyKey) => request<Invoice>(`/api/orders/${order.id}/invoices`, { method: "POST", body, idempotencyKey }), { refreshes: ORDER_KEYS });

/** Lets a pro-forma wait until another day. */
export const useDueOn = (invoice: Invoice) => useWrite<string | null, Done<Invoice>>((dueOn) => requestDone<Invoice>(`/api/invoices/${invoice.id}`, { method: "PATCH", version: invoice.version, body: { dueOn } }), { refreshes: ORDER_KEYS });

/** Whether an invoice is a pro-forma of ours of which something is left to pay: every other one stays as it was issued. */
export const waits = ({ kind, source, open }: Pick<Invoice, "kind" | "source" | "open">) => kind === "pro_forma" && source === "own" && open.minor > 0;

/** Takes back the last pro-forma of an order. */
export const useWithdrawInvoice = (invoice: Invoice) => useWrite<null, Schemas["WithdrawnInvoice"]>(() => request(`/api/invoices/${invoice.id}`, { method: "DELETE", version: invoice.version }), { refreshes: ORDER_KEYS });

/** Where a figure of an invoice comes from. */
export const invoiceWhy = (invoice: Invoice, figure: "OPEN" | "GROSS") => ({
  queryKey: ["invoices", invoice.id, invoice.version, figure],
  load: (signal: AbortSignal) => request<Why>(`/api/invoices/${invoice.id}/why`, { query: { figure }, signal }),
});

/** Where an amount of an order comes from. */
export const orderWhy = (order: Order, what: "net" | "gross") => ({
  queryKey: ["orders", order.id, order.version, what],
  load: (signal: AbortSignal) => request<Why>(`/api/orders/${order.id}/why`, { query: { gross: what === "gross" || null }, signal }),
});

/** Writes a payment down. */
export const useReceive = () => useWrite<Schemas["PaymentWish"], Done<Payment>>((body, idempotencyKey) => requestDone<Payment>("/api/payments", { method: "POST", body, idempotencyKey }), { refreshes: ORDER_KEYS });

/** Lets a payment settle something else. */
export const useReallocate = (payment: Payment) => useWrite<Schemas["AllocationWish"][], Payment>((allocations) => request<Payment>(`/api/payments/${payment.id}/allocations`, { method: "PUT", version: payment.version, body: { allocations } }), { refreshes: ORDER_KEYS });

/** Takes a payment away. */
export const useDeletePayment = (payment: Payment) => useWrite<null, Schemas["DeletedPayment"]>(() => request(`/api/payments/${payment.id}`, { method: "DELETE", version: payment.version }), { refreshes: ORDER_KEYS });
