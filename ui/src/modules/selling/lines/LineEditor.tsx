import { NativeSelect, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import type { KeyboardEvent, ReactNode } from "react";
import { findingText } from "../../../shared/form/ProblemAlert";
import { MoneyInput } from "../../../shared/form/MoneyInput";
import { NumberInput } from "../../../shared/form/NumberInput";
import { useFormat } from "../../../shared/format/useFormat";
import { useT } from "../../../shared/i18n/useT";
import { IconButton } from "../../../shared/IconButton";
import type { NamedRef } from "../../../shared/api/types";
import { offerQuery, PER_QUANTITIES, VAT_CLASSES, type VatClass } from "./api";
import { isBegun, netOf, offered, type DraftLine } from "./draft";
import classes from "./lines.module.css";
import { QuantityInput } from "./QuantityInput";
import { SubjectInput } from "./SubjectInput";
import { useUnitText } from "./useUnitText";
import { useVatText } from "./useVatText";

interface Props {
  deal: string;
  currency: string;
  line: DraftLine;
  at: number;
  /** Place among the lines that are sent, by which the server names what is wrong. */
  sentAt: number;
  error: unknown;
  onChange: (change: (line: DraftLine) => DraftLine) => void;
  onRemove: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

/** A cell with its heading, which stands above it where there is no room for headings of columns. */
function Cell({ of, children }: { of: "quantity" | "unit" | "price" | "per" | "discount" | "vat"; children: ReactNode }) {
  const t = useT();
  return <div className={classes.cell}><span className={classes.cellHead} aria-hidden>{t(`line.${of}`)}</span>{children}</div>;
}

/** One line as it is written: all its cells are inputs, and what it comes to follows at once. */
export function LineEditor({ deal, currency, line, at, sentAt, error, onChange, onRemove, onKeyDown }: Props) {
  const t = useT();
  const format = useFormat();
  const vatText = useVatText();
  const unitText = useUnitText();
  const client = useQueryClient();
  const label = (cell: string) => t("line.cellOf", { cell: t(`line.${cell}` as "line.price"), number: String(at + 1) });
  const finding = (field: string) => findingText(error, `lines.${sentAt}.${field}`);
  const ask = async (product: string, quantity: number | null) => {
    const offer = await client.fetchQuery(offerQuery(deal, product, quantity ?? 1000)).catch(() => null);
    if (offer) onChange((now) => (now.product?.id === product ? offered(now, offer) : now));
    return offer;
  };
  const choose = async (product: NamedRef) => {
    onChange((now) => ({ ...now, product, name: "", unit: "", price: null, book: null, perQuantity: 1 }));
    const offer = await ask(product.id, line.quantity);
    if (offer) onChange((now) => ({ ...now, vatClass: offer.vatClass }));
  };
  const above = line.limitBp !== null && (line.discountBp ?? 0) > line.limitBp;
  const cell = (name: string) => ({ "aria-label": label(name), "data-cell": name, onKeyDown, size: "xs" });
  return (
    <div className={classes.row} role="group" aria-label={t("line.number", { number: String(at + 1) })} data-row={at}>
      <div className={classes.subject}>
        <SubjectInput label={label("subject")} product={line.product} name={line.name} error={finding("product") ?? finding("name")} onProduct={(product) => void choose(product)} onKeyDown={onKeyDown}
          onName={(name) => onChange((now) => ({ ...now, product: null, name, book: null, limitBp: null }))} />
      </div>
      <Cell of="quantity"><QuantityInput {...cell("quantity")} value={line.quantity} error={finding("quantity")} onChange={(quantity) => onChange((now) => ({ ...now, quantity }))} onBlur={() => { if (line.product) void ask(line.product.id, line.quantity); }} /></Cell>
      <Cell of="unit"><TextInput {...cell("unit")} value={unitText(line.unit)} error={finding("unit")} onChange={(event) => { const unit = event.currentTarget.value; onChange((now) => ({ ...now, unit })); }} /></Cell>
      <Cell of="price"><MoneyInput {...cell("price")} currency={currency} value={line.price} error={finding("price")} onChange={(price) => onChange((now) => ({ ...now, price, book: null }))} /></Cell>
      <Cell of="per"><NativeSelect {...cell("per")} value={String(line.perQuantity)} error={finding("perQuantity")} data={PER_QUANTITIES.map((one) => ({ value: String(one), label: format.number(one) }))} onChange={(event) => { const perQuantity = Number(event.currentTarget.value); onChange((now) => ({ ...now, perQuantity, book: null })); }} /></Cell>
      <Cell of="discount"><NumberInput {...cell("discount")} percent value={line.discountBp} error={finding("discount")} onChange={(discountBp) => onChange((now) => ({ ...now, discountBp }))} /></Cell>
      <Cell of="vat"><NativeSelect {...cell("vat")} value={line.vatClass} data={VAT_CLASSES.map((value) => ({ value, label: vatText(value) }))} onChange={(event) => { const vatClass = event.currentTarget.value as VatClass; onChange((now) => ({ ...now, vatClass })); }} /></Cell>
      <span className={`st-figure ${classes.net}`}>{isBegun(line) && format.money({ minor: netOf(line), currency })}</span>
      <IconButton icon="remove" label={t("line.remove", { number: String(at + 1) })} variant="subtle" onClick={onRemove} />
      <p className={`st-small st-muted ${classes.note}`}>
        {line.book ? t("line.fromBook", { book: format.text(line.book.label) }) : line.product && line.price ? t("line.typed") : null}
        {above && <span className={classes.above}>{t("line.aboveLimit", { percent: format.percent(line.limitBp ?? 0, 0) })}</span>}
      </p>
    </div>
  );
}
