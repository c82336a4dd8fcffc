import { Button, Radio } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { DateInput } from "../../../shared/form/DateInput";
import { findingText, ProblemAlert } from "../../../shared/form/ProblemAlert";
import { plusDays } from "../../../shared/format/dates";
import { useFormat } from "../../../shared/format/useFormat";
import { useT } from "../../../shared/i18n/useT";
import { useProForma, type Order } from "./api";
import classes from "./orders.module.css";

const DUE_DAYS = 14;

/** What a pro-forma asks for, and until when. */
export function ProFormaForm({ order, onDone }: { order: Order; onDone: () => void }) {
  const t = useT();
  const format = useFormat();
  const delivered = order.lines.some(({ deliveredThousandths, invoicedThousandths }) => deliveredThousandths > invoicedThousandths);
  const [what, setWhat] = useState(delivered ? "delivered" : "all");
  const [dueOn, setDueOn] = useState<string | null>(plusDays(format.today(), DUE_DAYS));
  const { write, state } = useProForma(order);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void write({ deliveredOnly: what === "delivered", dueOn }).then(onDone, () => undefined);
  };
  return (
    <form className={classes.form} noValidate aria-label={t("invoice.makeProForma")} onSubmit={submit}>
      <ProblemAlert error={state.error} shownFields={["dueOn"]} />
      <p className="st-small st-muted">{t("invoice.proFormaIs")}</p>
      <Radio.Group label={t("invoice.what")} value={what} onChange={setWhat}>
        <div className={classes.form}>
          <Radio value="delivered" label={t("invoice.delivered")} disabled={!delivered} />
          <Radio value="all" label={t("invoice.all")} />
        </div>
      </Radio.Group>
      <DateInput label={t("invoice.dueOn")} required value={dueOn} error={findingText(state.error, "dueOn")} onChange={setDueOn} />
      <div className={classes.acts}>
        <Button type="submit" loading={state.isPending}>{t("invoice.makeProForma")}</Button>
        <Button variant="default" onClick={onDone}>{t("states.cancel")}</Button>
      </div>
    </form>
  );
}
