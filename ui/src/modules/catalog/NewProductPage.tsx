import { NativeSelect, TextInput } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { requestDone, type Done } from "../../shared/api/client";
import { useMe } from "../../shared/api/me";
import type { NamedRef } from "../../shared/api/types";
import { useWrite } from "../../shared/api/useWrite";
import { FormPage } from "../../shared/form/FormPage";
import { MoneyInput } from "../../shared/form/MoneyInput";
import { RecordPicker } from "../../shared/form/RecordPicker";
import { useMissing } from "../../shared/form/useMissing";
import { useDraft } from "../../shared/form/useDraft";
import type { Money } from "../../shared/format/types";
import { useServerText, useT } from "../../shared/i18n/useT";
import { useUndo } from "../../shared/record/useUndo";
import { CATALOG_KEYS, STATUSES, VAT_CLASSES, type Product } from "./types";

const TEXTS = ["namePl", "nameEn", "code", "unit", "ean"] as const;
const FIELDS = [...TEXTS, "line", "status", "vatClass", "price"] as const;
type Draft = Record<(typeof TEXTS)[number], string> & { readonly line: NamedRef | null; readonly status: Product["status"]; readonly vatClass: Product["vatClass"]; readonly price: Money | null };

function bodyOf({ namePl, nameEn, code, unit, ean, line, status, vatClass, price }: Draft): object {
  return { code: code.trim(), name: { pl: namePl.trim(), en: nameEn.trim() || namePl.trim() }, line: line?.id, status, vatClass, ean: ean.trim() || null, unit: unit.trim() || null, price };
}

/** The form of a new product. */
export function NewProductPage() {
  const t = useT();
  const text = useServerText();
  const navigate = useNavigate();
  const offerUndo = useUndo(CATALOG_KEYS);
  const currency = useMe()?.company.currency ?? "PLN";
  const { draft, set, done, note } = useDraft<Draft>("products/new", { namePl: "", nameEn: "", code: "", unit: t("catalog.piece"), ean: "", line: null, status: "active", vatClass: "standard", price: null });
  const { write, state } = useWrite<Draft, Done<Product>>((given, idempotencyKey) => requestDone("/api/products", { method: "POST", body: bodyOf(given), idempotencyKey }), { refreshes: CATALOG_KEYS });
  const { complete, errorOf } = useMissing({ namePl: draft.namePl, code: draft.code, line: draft.line }, state.error);
  const of = (field: string) => ({ label: text(`field.products.${field}`), error: errorOf(field) });
  const submit = () => {
    if (!complete()) return;
    void write(draft).then(({ body, changeSet }) => {
      done();
      offerUndo(t("catalog.productAdded"), changeSet);
      void navigate({ to: "/catalog/products", search: { open: body.id } as never });
    }, () => undefined);
  };
  return (
    <FormPage title={t("catalog.newProduct")} note={note} error={state.error} shownFields={FIELDS} submit={t("catalog.addProduct")} busy={state.isPending} onSubmit={submit} onCancel={() => { done(); void navigate({ to: "/catalog/products" }); }}>
      {TEXTS.map((field) => <TextInput key={field} {...of(field)} required={field === "namePl" || field === "code"} data-autofocus={field === "namePl" || undefined} value={draft[field]} onChange={(event) => set({ [field]: event.currentTarget.value })} />)}
      <RecordPicker {...of("line")} of="line" required value={draft.line} onChange={(line) => set({ line })} />
      <MoneyInput {...of("price")} currency={currency} value={draft.price} onChange={(price) => set({ price })} />
      <NativeSelect {...of("vatClass")} value={draft.vatClass} onChange={(event) => set({ vatClass: event.currentTarget.value as Product["vatClass"] })} data={VAT_CLASSES.map((value) => ({ value, label: text(`vat.${value}`) }))} />
      <NativeSelect {...of("status")} value={draft.status} onChange={(event) => set({ status: event.currentTarget.value as Product["status"] })} data={STATUSES.map((value) => ({ value, label: t(`catalog.status.${value}`) }))} />
    </FormPage>
  );
}
