import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useMay } from "../../../shared/api/me";
import { useFormat } from "../../../shared/format/useFormat";
import { useT } from "../../../shared/i18n/useT";
import { ErrorState } from "../../../shared/states/ErrorState";
import { WhyFigure } from "../../../shared/why/WhyFigure";
import { invoiceWhy, orderInvoicesQuery, type Invoice, type Order } from "./api";
import { StandingBadge } from "./Badges";
import classes from "./orders.module.css";
import { InvoicePdf } from "./InvoicePdf";
import { PayForm } from "./PayForm";
import { WithdrawInvoice } from "./WithdrawInvoice";

function Line({ invoice }: { invoice: Invoice }) {
  const t = useT();
  const format = useFormat();
  const mayEdit = useMay("selling.edit-deals");
  const [paying, setPaying] = useState(false);
  return (
    <li className={classes.row}>
      <span className={classes.name}><Link to="/selling/invoices/$id" params={{ id: invoice.id } as never}>{invoice.number}</Link> <StandingBadge standing={invoice.standing} /></span>
      <span className={`st-figure ${classes.net}`}><WhyFigure name={invoice.number} {...invoiceWhy(invoice, "GROSS")}>{format.money(invoice.gross)}</WhyFigure></span>
      <span className={`st-small st-muted ${classes.wide}`}>{t("invoice.line", { issued: format.date(invoice.issuedOn), due: format.date(invoice.dueOn), open: format.money(invoice.open) })}</span>
      <div className={`${classes.acts} ${classes.wide}`}>
        {mayEdit && invoice.open.minor > 0 && !paying && <Button size="compact-sm" onClick={() => setPaying(true)}>{t("payment.new")}</Button>}
        <InvoicePdf invoice={invoice} />
        <WithdrawInvoice invoice={invoice} />
      </div>
      {paying && <div className={classes.wide}><PayForm account={invoice.account.id} currency={invoice.gross.currency} amount={invoice.open} reference={invoice.number} onDone={() => setPaying(false)} /></div>}
    </li>
  );
}

/** The invoices of an order, each with what is left to pay. */
export function InvoicesOfOrder({ order }: { order: Order }) {
  const t = useT();
  const { data, error, refetch } = useQuery(orderInvoicesQuery(order.id));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data || data.invoices.length === 0) return null;
  return <section className={classes.part}><h4>{t("invoice.invoices")}</h4><ul className={classes.rows}>{data.invoices.map((invoice) => <Line key={invoice.id} invoice={invoice} />)}</ul></section>;
}
