import { Button } from "@mantine/core";
import { useState } from "react";
import { useMay } from "../../../shared/api/me";
import { ProblemAlert } from "../../../shared/form/ProblemAlert";
import { useT } from "../../../shared/i18n/useT";
import { useUndo } from "../../../shared/record/useUndo";
import { ORDER_KEYS, useWithdrawInvoice, type Invoice } from "./api";
import classes from "./orders.module.css";

interface Props {
  invoice: Invoice;
  onDone?: () => void;
}

/** Takes back a pro-forma of which nothing was paid; a customer may have it already, so it asks once more. */
export function WithdrawInvoice({ invoice, onDone }: Props) {
  const t = useT();
  const mayEdit = useMay("selling.edit-deals");
  const [asked, setAsked] = useState(false);
  const { write, state } = useWithdrawInvoice(invoice);
  const offerUndo = useUndo(ORDER_KEYS);
  if (!mayEdit || invoice.kind !== "pro_forma" || invoice.source !== "own" || !invoice.order || invoice.paid.minor !== 0) return null;
  const drop = () => void write(null).then(({ changeSet }) => {
    offerUndo(t("invoice.withdrawn", { number: invoice.number }), changeSet);
    onDone?.();
  }, () => undefined);
  if (!asked) return <Button size="compact-sm" variant="subtle" color="refusal" onClick={() => setAsked(true)}>{t("invoice.withdraw")}</Button>;
  return (
    <div className={classes.form} role="group" aria-label={t("invoice.withdraw")}>
      <ProblemAlert error={state.error} />
      <p>{t("invoice.withdrawIs", { number: invoice.number })}</p>
      <div className={classes.acts}>
        <Button size="compact-sm" color="refusal" loading={state.isPending} onClick={drop}>{t("invoice.withdraw")}</Button>
        <Button size="compact-sm" variant="default" onClick={() => setAsked(false)}>{t("states.cancel")}</Button>
      </div>
    </div>
  );
}
