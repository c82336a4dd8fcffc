import { Button, Textarea } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { DateInput } from "../../../shared/form/DateInput";
import { findingText, ProblemAlert } from "../../../shared/form/ProblemAlert";
import { useFormat } from "../../../shared/format/useFormat";
import { useLanguage, useT } from "../../../shared/i18n/useT";
import { quantityText, QuantityInput } from "../lines/QuantityInput";
import { useUnitText } from "../lines/useUnitText";
import { useDeliver, type Order } from "./api";
import classes from "./orders.module.css";

/** What was delivered: all that is left is proposed, less is typed. */
export function DeliverForm({ order, onDone }: { order: Order; onDone: () => void }) {
  const t = useT();
  const format = useFormat();
  const language = useLanguage();
  const unitText = useUnitText();
  const left = order.lines.filter(({ leftThousandths }) => leftThousandths > 0);
  const [deliveredOn, setDeliveredOn] = useState<string | null>(format.today());
  const [note, setNote] = useState("");
  const [shipped, setShipped] = useState<Record<number, number | null>>(() => Object.fromEntries(left.map(({ rank, leftThousandths }) => [rank, leftThousandths])));
  const { write, state } = useDeliver(order);
  const lines = left.map(({ rank }) => ({ rank, quantityThousandths: shipped[rank] ?? 0 })).filter(({ quantityThousandths }) => quantityThousandths !== 0);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (deliveredOn) void write({ deliveredOn, note: note.trim() || null, lines }).then(onDone, () => undefined);
  };
  const fields = ["deliveredOn", "note", ...lines.map((_, at) => `lines.${at}.quantity`)];
  return (
    <form className={classes.form} noValidate aria-label={t("order.deliver")} onSubmit={submit}>
      <ProblemAlert error={state.error} shownFields={fields} />
      <DateInput label={t("order.deliveredOn")} required value={deliveredOn} error={findingText(state.error, "deliveredOn")} onChange={setDeliveredOn} />
      {left.map((line) => {
        const sentAt = lines.findIndex(({ rank }) => rank === line.rank);
        const name = format.text(line.name);
        return (
          <div key={line.rank} className={classes.cells}>
            <p>{name}<br /><span className="st-small st-muted">{t("order.leftOf", { left: quantityText(language, line.leftThousandths), quantity: quantityText(language, line.quantityThousandths), unit: unitText(line.unit) })}</span></p>
            <QuantityInput aria-label={t("order.shippedOf", { name })} value={shipped[line.rank] ?? null} error={sentAt >= 0 ? findingText(state.error, `lines.${sentAt}.quantity`) : undefined} onChange={(value) => setShipped((now) => ({ ...now, [line.rank]: value }))} />
          </div>
        );
      })}
      <Textarea label={t("order.note")} autosize minRows={2} maxLength={1000} value={note} error={findingText(state.error, "note")} onChange={(event) => setNote(event.currentTarget.value)} />
      <div className={classes.acts}>
        <Button type="submit" loading={state.isPending}>{t("order.deliver")}</Button>
        <Button variant="default" onClick={onDone}>{t("states.cancel")}</Button>
      </div>
    </form>
  );
}
