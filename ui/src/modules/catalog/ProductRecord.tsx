import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { request } from "../../shared/api/client";
import { useMay, useMe } from "../../shared/api/me";
import type { NamedRef } from "../../shared/api/types";
import { MoneyInput } from "../../shared/form/MoneyInput";
import { ProblemAlert } from "../../shared/form/ProblemAlert";
import { RecordPicker } from "../../shared/form/RecordPicker";
import { useFormat } from "../../shared/format/useFormat";
import { useServerText, useT } from "../../shared/i18n/useT";
import type { PanelControls } from "../../shared/list/ListScreen";
import { FieldEditor } from "../../shared/record/FieldEditor";
import { PlainHistory } from "../../shared/record/PlainHistory";
import { RecordLoading } from "../../shared/record/RecordLoading";
import { useOtherTabs } from "../../shared/record/useOtherTabs";
import { RecordPanel } from "../../shared/record/RecordPanel";
import { useRecordWrites } from "../../shared/record/useRecordWrites";
import { usePlaceName } from "../../shared/shell/place";
import { PriceSeries } from "./prices/PriceSeries";
import { CATALOG_KEYS, STATUSES, VAT_CLASSES, type Product } from "./types";

type Patch = (body: object) => Promise<void>;

function Fields({ product, onPatch }: { product: Product; onPatch: Patch }) {
  const t = useT();
  const format = useFormat();
  const text = useServerText();
  const readOnly = !useMay("catalog.edit");
  const currency = useMe()?.company.currency ?? "PLN";
  const label = (field: string) => text(`field.products.${field}`);
  const texts = [
    { field: "namePl", value: product.name.pl, body: (namePl: string) => ({ namePl }) },
    { field: "nameEn", value: product.name.en, body: (nameEn: string) => ({ nameEn }) },
    { field: "code", value: product.code, body: (code: string) => ({ code }) },
    { field: "unit", value: product.unit, body: (unit: string) => ({ unit }) },
    { field: "ean", value: product.ean ?? "", body: (ean: string) => ({ ean: ean || null }) },
  ];
  return (
    <>
      <FieldEditor label={label("price")} value={product.price} show={<span className="st-figure">{product.price ? format.money(product.price) : "–"}</span>} readOnly={readOnly} onSave={(price) => onPatch({ price })}
        input={(input) => <MoneyInput {...input} currency={product.price?.currency ?? currency} />} />
      <FieldEditor<string> label={label("status")} value={product.status} show={t(`catalog.status.${product.status}`)} readOnly={readOnly} onSave={(status) => onPatch({ status })}
        input={({ onChange, ...input }) => <NativeSelect {...input} onChange={(event) => onChange(event.currentTarget.value)} data={STATUSES.map((value) => ({ value, label: t(`catalog.status.${value}`) }))} />} />
      <FieldEditor<string> label={label("vatClass")} value={product.vatClass} show={text(`vat.${product.vatClass}`)} readOnly={readOnly} onSave={(vatClass) => onPatch({ vatClass })}
        input={({ onChange, ...input }) => <NativeSelect {...input} onChange={(event) => onChange(event.currentTarget.value)} data={VAT_CLASSES.map((value) => ({ value, label: text(`vat.${value}`) }))} />} />
      <FieldEditor<NamedRef | null> label={label("line")} value={product.line} show={product.line ? format.text(product.line.label) : "–"} readOnly={readOnly} onSave={(line) => onPatch({ line: line?.id ?? null })}
        input={(input) => <RecordPicker of="line" required {...input} />} />
      {texts.map(({ field, value, body }) => (
        <FieldEditor key={field} label={label(field)} value={value} show={value || "–"} readOnly={readOnly} onSave={(next) => onPatch(body(next.trim()))} input={(input) => <TextInput {...input} onChange={(event) => input.onChange(event.currentTarget.value)} />} />
      ))}
    </>
  );
}

function Loaded({ product, onClose, ...controls }: Omit<PanelControls, "onFullPage"> & { product: Product }) {
  const t = useT();
  const format = useFormat();
  const mayEdit = useMay("catalog.edit");
  const [error, setError] = useState<unknown>(null);
  const name = format.text(product.name);
  const { patch, remove } = useRecordWrites<Product>({ object: "products", path: "/api/products", refreshes: CATALOG_KEYS });
  usePlaceName(name);
  const footer = mayEdit && <><ProblemAlert error={error} /><Button variant="subtle" color="refusal" onClick={() => void remove(product, name).then(onClose, setError)}>{t("catalog.deleteProduct")}</Button></>;
  const tabs = [{ code: "prices", label: t("price.prices"), content: <PriceSeries product={product.id} /> }, ...useOtherTabs("products", product.id), { code: "history", label: t("record.history"), content: <PlainHistory object="products" path="/api/products" id={product.id} /> }];
  return <RecordPanel {...controls} record={{ kind: "products", id: product.id }} title={name} head={<Fields product={product} onPatch={(body) => patch(product, body)} />} tabs={tabs} footer={footer} onClose={onClose} />;
}

/** One product beside its list. */
export function ProductRecord({ id, tab, onTab, onClose, onStep }: PanelControls & { id: string }) {
  const { data, error, refetch } = useQuery({ queryKey: ["products", "one", id], queryFn: ({ signal }) => request<Product>(`/api/products/${id}`, { signal }) });
  return data ? <Loaded product={data} tab={tab} onTab={onTab} onClose={onClose} onStep={onStep} /> : <RecordLoading error={error} onRetry={() => void refetch()} onClose={onClose} />;
}
