import { Button } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { DateInput } from "../../../shared/form/DateInput";
import { findingText, ProblemAlert } from "../../../shared/form/ProblemAlert";
import { useFormat } from "../../../shared/format/useFormat";
import { useT } from "../../../shared/i18n/useT";
import { useUndo } from "../../../shared/record/useUndo";
import { ORDER_KEYS, useDueOn, type Invoice } from "./api";
import classes from "./orders.module.css";

/** Gives a pro-forma another last day of payment. */
export function DueForm({ invoice, onDone }: { invoice: Invoice; onDone: () => void }) {
  const t = useT();
  const format = useFormat();
  const [dueOn, setDueOn] = useState<string | null>(invoice.dueOn);
  const { write, state } = useDueOn(invoice);
  const offerUndo = useUndo(ORDER_KEYS);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void write(dueOn).then(({ body, changeSet }) => {
      if (changeSet) offerUndo(t("invoice.dueMoved", { number: invoice.number, due: format.date(body.dueOn) }), changeSet);
      onDone();
    }, () => undefined);
  };
  return (
    <form className={classes.form} noValidate aria-label={t("invoice.moveDue")} onSubmit={submit}>
      <ProblemAlert error={state.error} shownFields={["dueOn"]} />
      <DateInput label={t("invoice.dueOn")} description={t("invoice.moveDueHint")} required value={dueOn} error={findingText(state.error, "dueOn")} onChange={setDueOn} />
      <div className={classes.acts}>
        <Button type="submit" size="compact-sm" loading={state.isPending}>{t("payment.save")}</Button>
        <Button size="compact-sm" variant="default" onClick={onDone}>{t("states.cancel")}</Button>
      </div>
    </form>
  );
}
