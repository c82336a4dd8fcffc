import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useMay } from "../../../shared/api/me";
import { useFormat } from "../../../shared/format/useFormat";
import { useLanguage, useServerText, useT } from "../../../shared/i18n/useT";
import { WhyFigure } from "../../../shared/why/WhyFigure";
import { quantityText } from "../lines/QuantityInput";
import { useUnitText } from "../lines/useUnitText";
import { invoiceWhy, waits, type Invoice } from "./api";
import { StandingBadge } from "./Badges";
import { DueForm } from "./DueForm";
import { InvoicePdf } from "./InvoicePdf";
import classes from "./orders.module.css";
import { PayForm } from "./PayForm";
import { WithdrawInvoice } from "./WithdrawInvoice";

/** An invoice as it was issued, and what is left to pay; only a pro-forma gets another last day of payment. */
export function InvoiceShown({ invoice, onGone }: { invoice: Invoice; onGone: () => void }) {
  const t = useT();
  const text = useServerText();
  const format = useFormat();
  const language = useLanguage();
  const unitText = useUnitText();
  const mayEdit = useMay("selling.edit-deals");
  const [filling, setFilling] = useState<"pay" | "due" | null>(null);
  const close = () => setFilling(null);
  return (
    <div className={classes.form}>
      <div className={classes.acts}>
        <StandingBadge standing={invoice.standing} />
        {mayEdit && invoice.open.minor > 0 && !filling && <Button size="compact-sm" onClick={() => setFilling("pay")}>{t("payment.new")}</Button>}
        {mayEdit && waits(invoice) && !filling && <Button size="compact-sm" variant="default" onClick={() => setFilling("due")}>{t("invoice.moveDue")}</Button>}
        <InvoicePdf invoice={invoice} />
        <WithdrawInvoice invoice={invoice} onDone={onGone} />
      </div>
      {filling === "pay" && <PayForm account={invoice.account.id} currency={invoice.gross.currency} amount={invoice.open} reference={invoice.number} onDone={close} />}
      {filling === "due" && <DueForm invoice={invoice} onDone={close} />}
      <dl className={classes.facts}>
        <div><dt>{t("order.buyer")}</dt><dd><Link to="/selling/accounts/$id" params={{ id: invoice.account.id } as never}>{invoice.buyer}</Link></dd></div>
        {invoice.order && <div><dt>{t("order.one")}</dt><dd><Link to="/selling/orders/$id" params={{ id: invoice.order.id } as never}>{format.text(invoice.order.label)}</Link></dd></div>}
        <div><dt>{t("invoice.issuedOn")}</dt><dd>{format.date(invoice.issuedOn)}</dd></div>
        <div><dt>{t("invoice.dueOn")}</dt><dd>{format.date(invoice.dueOn)}</dd></div>
        <div><dt>{t("invoice.paid")}</dt><dd className="st-figure">{format.money(invoice.paid)}</dd></div>
        <div><dt>{t("invoice.open")}</dt><dd className="st-figure"><WhyFigure name={t("invoice.open")} {...invoiceWhy(invoice, "OPEN")}>{format.money(invoice.open)}</WhyFigure></dd></div>
        {invoice.source === "import" && <div><dt>{t("document.source")}</dt><dd>{t("document.fromFile")}</dd></div>}
        {invoice.ksefNumber && <div><dt>{t("invoice.ksef")}</dt><dd>{invoice.ksefNumber}</dd></div>}
      </dl>
      <ol className={classes.rows}>
        {invoice.lines.map((line) => (
          <li key={line.rank} className={classes.row}>
            <span className={classes.name}>{format.text(line.name)}{line.code && <span className="st-small st-muted">{` ${line.code}`}</span>}</span>
            <span className={`st-figure ${classes.net}`}>{format.money(line.net)}</span>
            <span className={`st-small st-muted ${classes.wide}`}>{`${quantityText(language, line.quantityThousandths)} ${unitText(line.unit)}`}</span>
          </li>
        ))}
        <li className={classes.row}><strong>{t("line.netTotal")}</strong><strong className="st-figure">{format.money(invoice.net)}</strong></li>
        {invoice.taxes.map((row) => <li key={`${row.kind} ${row.rateBp}`} className={classes.row}><span className="st-muted">{row.kind === "rate" ? t("line.vatOf", { rate: format.percent(row.rateBp, 0), net: format.money(row.net) }) : t("line.untaxed", { what: text(`vat.${row.kind}`), net: format.money(row.net) })}</span><span className="st-figure">{format.money(row.tax)}</span></li>)}
        <li className={classes.row}><strong>{t("line.grossTotal")}</strong><strong className="st-figure"><WhyFigure name={t("line.grossTotal")} {...invoiceWhy(invoice, "GROSS")}>{format.money(invoice.gross)}</WhyFigure></strong></li>
      </ol>
    </div>
  );
}
