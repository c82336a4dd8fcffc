import { Button, SegmentedControl } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { useMe } from "../../../shared/api/me";
import type { Done } from "../../../shared/api/client";
import { useWrite } from "../../../shared/api/useWrite";
import { DateInput } from "../../../shared/form/DateInput";
import { MoneyInput } from "../../../shared/form/MoneyInput";
import { NumberInput } from "../../../shared/form/NumberInput";
import { findingText, ProblemAlert } from "../../../shared/form/ProblemAlert";
import type { Money } from "../../../shared/format/types";
import { useT } from "../../../shared/i18n/useT";
import { useUndo } from "../../../shared/record/useUndo";
import type { Product } from "../types";
import { PRICE_KEYS, setPrice, type Book, type PricePeriod } from "./api";
import classes from "./prices.module.css";

type Act = "change" | "correction" | "end";

/** Sets a price from a day on, says that one was always another, or ends it. */
export function PriceForm({ product, book }: { product: Product; book: Book }) {
  const t = useT();
  const today = useMe()?.today ?? "";
  const offerUndo = useUndo(PRICE_KEYS);
  const [act, setAct] = useState<Act>("change");
  const [price, setAmount] = useState<Money | null>(null);
  const [from, setFrom] = useState<string | null>(today);
  const [quantity, setQuantity] = useState<number | null>(1);
  const { write, state } = useWrite<Act, Done<PricePeriod[]>>((wanted, key) =>
    setPrice(book.id, product.version, { product: product.id, price: wanted === "end" ? null : price, from: from ?? today, minQuantity: quantity ?? 1, correction: wanted === "correction" }, key), { refreshes: PRICE_KEYS });
  const ready = !!from && (act === "end" || price !== null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready) void write(act).then(({ changeSet }) => offerUndo(t("price.saved"), changeSet), () => undefined);
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate aria-label={t("price.change")}>
      <div className={classes.what}>
        <SegmentedControl size="xs" aria-label={t("price.change")} value={act} onChange={(value) => setAct(value as Act)} data={(["change", "correction", "end"] as const).map((value) => ({ value, label: t(`price.act.${value}`) }))} />
        <p className="st-small st-muted">{t(`price.hint.${act}`)}</p>
      </div>
      <ProblemAlert error={state.error} shownFields={["price", "from", "minQuantity"]} />
      {act !== "end" && <MoneyInput size="xs" label={t("price.newPrice")} currency={book.currency} value={price} onChange={setAmount} error={findingText(state.error, "price")} />}
      <DateInput size="xs" label={act === "correction" ? t("price.onDay") : t("price.from")} value={from} onChange={setFrom} error={findingText(state.error, "from")} />
      <NumberInput size="xs" label={t("price.fromQuantity")} value={quantity} onChange={setQuantity} error={findingText(state.error, "minQuantity")} />
      <Button type="submit" size="compact-md" loading={state.isPending} disabled={!ready}>{t("price.save")}</Button>
    </form>
  );
}
