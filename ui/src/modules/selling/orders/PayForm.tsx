import { Button, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import type { Money } from "../../../shared/format/types";
import { DateInput } from "../../../shared/form/DateInput";
import { MoneyInput } from "../../../shared/form/MoneyInput";
import { findingText, ProblemAlert } from "../../../shared/form/ProblemAlert";
import { useFormat } from "../../../shared/format/useFormat";
import { useT } from "../../../shared/i18n/useT";
import { useUndo } from "../../../shared/record/useUndo";
import { ORDER_KEYS, proposalQuery, useReceive } from "./api";
import classes from "./orders.module.css";

interface Props {
  account: string;
  currency: string;
  /** What is proposed to be paid. */
  amount: Money | null;
  reference: string;
  onDone: () => void;
}

/** A payment as it is written down: what it settles is proposed and can be changed. */
export function PayForm({ account, currency, amount: start, reference: title, onDone }: Props) {
  const t = useT();
  const format = useFormat();
  const offerUndo = useUndo(ORDER_KEYS);
  const [paidOn, setPaidOn] = useState<string | null>(format.today());
  const [amount, setAmount] = useState(start);
  const [reference, setReference] = useState(title);
  const [typed, setTyped] = useState<Record<string, Money | null>>({});
  const [asked] = useDebouncedValue(reference, 250);
  const { data, error } = useQuery(proposalQuery(account, amount?.minor ?? 0, currency, asked.trim()));
  const { write, state } = useReceive();
  const parts = (data?.open ?? []).map((part) => ({ ...part, amount: part.invoice.id in typed ? typed[part.invoice.id] ?? null : part.proposed }));
  const settled = parts.reduce((sum, part) => sum + (part.amount?.minor ?? 0), 0);
  const allocations = parts.flatMap(({ invoice, amount: money }) => (money && money.minor !== 0 ? [{ invoice: invoice.id, minor: money.minor }] : []));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!paidOn) return;
    void write({ account, paidOn, amount: amount ?? { minor: 0, currency }, reference: reference.trim(), allocations }).then(({ changeSet }) => { offerUndo(t("payment.saved"), changeSet); onDone(); }, () => undefined);
  };
  return (
    <form className={classes.form} noValidate aria-label={t("payment.new")} onSubmit={submit}>
      <ProblemAlert error={state.error ?? error} shownFields={["paidOn", "reference", "amount"]} />
      <div className={classes.pair}>
        <MoneyInput label={t("payment.amount")} required currency={currency} value={amount} error={findingText(state.error, "amount")} onChange={(money) => { setAmount(money); setTyped({}); }} />
        <DateInput label={t("payment.paidOn")} required value={paidOn} error={findingText(state.error, "paidOn")} onChange={setPaidOn} />
        <TextInput label={t("payment.reference")} description={t("payment.referenceHint")} required maxLength={200} value={reference} error={findingText(state.error, "reference")} onChange={(event) => { setReference(event.currentTarget.value); setTyped({}); }} />
      </div>
      {parts.length > 0 && <p><strong>{t("payment.settles")}</strong></p>}
      {parts.map(({ invoice, dueOn, open, amount: money }) => {
        const number = format.text(invoice.label);
        return (
          <div key={invoice.id} className={classes.cells}>
            <p>{number}<br /><span className="st-small st-muted">{t("payment.openUntil", { open: format.money(open), due: format.date(dueOn) })}</span></p>
            <MoneyInput aria-label={t("payment.toInvoice", { number })} currency={currency} value={money && money.minor !== 0 ? money : null} onChange={(value) => setTyped((now) => ({ ...now, [invoice.id]: value }))} />
          </div>
        );
      })}
      <p aria-live="polite">{t("payment.unallocated")}: <strong className="st-figure">{format.money({ minor: (amount?.minor ?? 0) - settled, currency })}</strong></p>
      <div className={classes.acts}>
        <Button type="submit" loading={state.isPending}>{t("payment.save")}</Button>
        <Button variant="default" onClick={onDone}>{t("states.cancel")}</Button>
      </div>
    </form>
  );
}
