import { Button } from "@mantine/core";
import { useState } from "react";
import { useMay } from "../../../shared/api/me";
import { ProblemAlert } from "../../../shared/form/ProblemAlert";
import { useFormat } from "../../../shared/format/useFormat";
import { useLanguage, useT } from "../../../shared/i18n/useT";
import { WhyFigure } from "../../../shared/why/WhyFigure";
import { quantityText } from "../lines/QuantityInput";
import { useUnitText } from "../lines/useUnitText";
import { orderWhy, useWithdraw, type Order, type OrderLine } from "./api";
import { OrderBadge } from "./Badges";
import { CancelForm } from "./CancelForm";
import { DeliverForm } from "./DeliverForm";
import { InvoicesOfOrder } from "./InvoicesOfOrder";
import classes from "./orders.module.css";
import { ProFormaForm } from "./ProFormaForm";

type Open = "deliver" | "cancel" | "invoice" | null;

function Line({ line }: { line: OrderLine }) {
  const t = useT();
  const format = useFormat();
  const language = useLanguage();
  const unit = useUnitText()(line.unit);
  const amount = (thousandths: number) => quantityText(language, thousandths);
  return (
    <li className={classes.row}>
      <span className={classes.name}>{format.text(line.name)}{line.code && <span className="st-small st-muted">{` ${line.code}`}</span>}</span>
      <span className={`st-figure ${classes.net}`}>{format.money(line.net)}</span>
      <span className={`st-small st-muted ${classes.wide}`}>
        {t("order.quantities", { quantity: amount(line.quantityThousandths), delivered: amount(line.deliveredThousandths), unit })}
        {line.cancelledThousandths > 0 && ` · ${t("order.cancelledOf", { quantity: amount(line.cancelledThousandths) })}`}
        {line.invoicedThousandths > 0 && ` · ${t("order.invoicedOf", { quantity: amount(line.invoicedThousandths) })}`}
      </span>
    </li>
  );
}

function Deliveries({ order }: { order: Order }) {
  const t = useT();
  const format = useFormat();
  const mayEdit = useMay("selling.edit-deals");
  const { write, state } = useWithdraw(order);
  if (order.deliveries.length === 0) return null;
  const last = order.deliveries.at(-1)?.no;
  return (
    <section className={classes.part}>
      <h4>{t("order.deliveries")}</h4>
      <ProblemAlert error={state.error} />
      <ul className={classes.rows}>
        {order.deliveries.map((delivery) => (
          <li key={delivery.no} className={classes.row}>
            <span className={classes.name}>{t("order.delivery", { no: String(delivery.no), day: format.date(delivery.deliveredOn) })}</span>
            <span className={`st-figure ${classes.net}`}>{format.money(delivery.net)}</span>
            <span className={`st-small st-muted ${classes.wide}`}>{[delivery.by, delivery.note].filter(Boolean).join(" · ")}</span>
            {mayEdit && delivery.no === last && <div className={`${classes.acts} ${classes.wide}`}><Button size="compact-sm" variant="subtle" loading={state.isPending} onClick={() => void write(delivery.no).catch(() => undefined)}>{t("order.withdraw")}</Button></div>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** An order: what was bought, delivered, invoiced and paid, and what can be done next. */
export function OrderCard({ order }: { order: Order }) {
  const t = useT();
  const format = useFormat();
  const mayEdit = useMay("selling.edit-deals");
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const left = order.lines.some(({ leftThousandths }) => leftThousandths > 0);
  const toInvoice = order.lines.some(({ quantityThousandths, cancelledThousandths, invoicedThousandths }) => quantityThousandths - cancelledThousandths > invoicedThousandths);
  return (
    <article className={classes.order} aria-label={order.number}>
      <header className={classes.head}><h3>{order.number}</h3><OrderBadge state={order.state} /></header>
      {open === "deliver" && <DeliverForm order={order} onDone={close} />}
      {open === "cancel" && <CancelForm order={order} onDone={close} />}
      {open === "invoice" && <ProFormaForm order={order} onDone={close} />}
      {mayEdit && open === null && (
        <div className={classes.acts}>
          {left && <Button size="compact-md" onClick={() => setOpen("deliver")}>{t("order.deliver")}</Button>}
          {toInvoice && <Button size="compact-md" variant={left ? "default" : "filled"} onClick={() => setOpen("invoice")}>{t("invoice.makeProForma")}</Button>}
          {left && <Button size="compact-md" variant="subtle" color="refusal" onClick={() => setOpen("cancel")}>{t("order.cancel")}</Button>}
        </div>
      )}
      <dl className={classes.facts}>
        <div><dt>{t("order.buyer")}</dt><dd>{order.buyer}</dd></div>
        <div><dt>{t("order.orderedOn")}</dt><dd>{format.date(order.orderedOn)}</dd></div>
        {order.source === "import" && <div><dt>{t("document.source")}</dt><dd>{t("document.fromFile")}</dd></div>}
        <div><dt>{t("line.netTotal")}</dt><dd className="st-figure"><WhyFigure name={t("line.netTotal")} {...orderWhy(order, "net")}>{format.money(order.net)}</WhyFigure></dd></div>
        <div><dt>{t("line.grossTotal")}</dt><dd className="st-figure"><WhyFigure name={t("line.grossTotal")} {...orderWhy(order, "gross")}>{format.money(order.gross)}</WhyFigure></dd></div>
        {order.cancelReason && <div><dt>{t("order.cancelReason")}</dt><dd>{order.cancelReason}</dd></div>}
      </dl>
      <ol className={classes.rows}>{order.lines.map((line) => <Line key={line.rank} line={line} />)}</ol>
      <Deliveries order={order} />
      <InvoicesOfOrder order={order} />
    </article>
  );
}
