import { Button, Textarea } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { findingText, ProblemAlert } from "../../../shared/form/ProblemAlert";
import { useT } from "../../../shared/i18n/useT";
import { useCancel, type Order } from "./api";
import classes from "./orders.module.css";

/** Why the rest of an order will not be delivered. */
export function CancelForm({ order, onDone }: { order: Order; onDone: () => void }) {
  const t = useT();
  const [reason, setReason] = useState("");
  const { write, state } = useCancel(order);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void write(reason.trim()).then(onDone, () => undefined);
  };
  return (
    <form className={classes.form} noValidate aria-label={t("order.cancel")} onSubmit={submit}>
      <ProblemAlert error={state.error} shownFields={["reason"]} />
      <Textarea label={t("order.cancelReason")} required data-autofocus autosize minRows={2} maxLength={1000} value={reason} error={findingText(state.error, "reason")} onChange={(event) => setReason(event.currentTarget.value)} />
      <div className={classes.acts}>
        <Button type="submit" color="refusal" loading={state.isPending}>{t("order.cancel")}</Button>
        <Button variant="default" onClick={onDone}>{t("states.cancel")}</Button>
      </div>
    </form>
  );
}
