import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useMay } from "../../../shared/api/me";
import type { Money } from "../../../shared/format/types";
import { MoneyInput } from "../../../shared/form/MoneyInput";
import { ProblemAlert } from "../../../shared/form/ProblemAlert";
import { useFormat } from "../../../shared/format/useFormat";
import { useT } from "../../../shared/i18n/useT";
import { proposalQuery, useReallocate, type Payment } from "./api";
import classes from "./orders.module.css";

function AllocateForm({ payment, onDone }: { payment: Payment; onDone: () => void }) {
  const t = useT();
  const format = useFormat();
  const { currency } = payment.amount;
  const { data } = useQuery(proposalQuery(payment.account.id, payment.amount.minor, currency, payment.reference));
  const { write, state } = useReallocate(payment);
  const [typed, setTyped] = useState<Record<string, Money | null>>(() => Object.fromEntries(payment.allocations.map(({ invoice, amount }) => [invoice.id, amount])));
  const settled = payment.allocations.map(({ invoice }) => ({ invoice, hint: null as string | null }));
  const others = (data?.open ?? []).filter(({ invoice }) => !settled.some((one) => one.invoice.id === invoice.id)).map(({ invoice, open, dueOn }) => ({ invoice, hint: t("payment.openUntil", { open: format.money(open), due: format.date(dueOn) }) }));
  const sum = Object.values(typed).reduce((total, money) => total + (money?.minor ?? 0), 0);
  const save = () => void write(Object.entries(typed).flatMap(([invoice, money]) => (money && money.minor !== 0 ? [{ invoice, minor: money.minor }] : []))).then(onDone, () => undefined);
  return (
    <form className={classes.form} noValidate aria-label={t("payment.allocate")} onSubmit={(event) => { event.preventDefault(); save(); }}>
      <ProblemAlert error={state.error} />
      {[...settled, ...others].map(({ invoice, hint }) => {
        const number = format.text(invoice.label);
        return (
          <div key={invoice.id} className={classes.cells}>
            <p>{number}{hint && <><br /><span className="st-small st-muted">{hint}</span></>}</p>
            <MoneyInput aria-label={t("payment.toInvoice", { number })} currency={currency} value={typed[invoice.id] ?? null} onChange={(value) => setTyped((now) => ({ ...now, [invoice.id]: value }))} />
          </div>
        );
      })}
      <p aria-live="polite">{t("payment.unallocated")}: <strong className="st-figure">{format.money({ minor: payment.amount.minor - sum, currency })}</strong></p>
      <div className={classes.acts}>
        <Button type="submit" loading={state.isPending}>{t("payment.save")}</Button>
        <Button variant="default" onClick={onDone}>{t("states.cancel")}</Button>
      </div>
    </form>
  );
}

/** A payment and what it settles. */
export function PaymentShown({ payment }: { payment: Payment }) {
  const t = useT();
  const format = useFormat();
  const mayEdit = useMay("selling.edit-deals");
  const [open, setOpen] = useState(false);
  return (
    <div className={classes.form}>
      <dl className={classes.facts}>
        <div><dt>{t("order.buyer")}</dt><dd><Link to="/selling/accounts/$id" params={{ id: payment.account.id } as never}>{format.text(payment.account.label)}</Link></dd></div>
        <div><dt>{t("payment.paidOn")}</dt><dd>{format.date(payment.paidOn)}</dd></div>
        <div><dt>{t("payment.amount")}</dt><dd className="st-figure">{format.money(payment.amount)}</dd></div>
        <div><dt>{t("payment.unallocated")}</dt><dd className="st-figure">{format.money(payment.unallocated)}</dd></div>
        {payment.source === "import" && <div><dt>{t("document.source")}</dt><dd>{t("document.fromFile")}</dd></div>}
      </dl>
      {open ? <AllocateForm payment={payment} onDone={() => setOpen(false)} /> : (
        <>
          <ul className={classes.rows}>{payment.allocations.map(({ invoice, amount }) => <li key={invoice.id} className={classes.row}><Link to="/selling/invoices/$id" params={{ id: invoice.id } as never}>{format.text(invoice.label)}</Link><span className="st-figure">{format.money(amount)}</span></li>)}</ul>
          {mayEdit && <div><Button size="compact-md" variant="default" onClick={() => setOpen(true)}>{t("payment.allocate")}</Button></div>}
        </>
      )}
    </div>
  );
}
