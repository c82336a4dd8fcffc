import { TextInput } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { requestDone, type Done } from "../../../shared/api/client";
import { useMe } from "../../../shared/api/me";
import type { NamedRef, Schemas } from "../../../shared/api/types";
import { useWrite } from "../../../shared/api/useWrite";
import { FormPage } from "../../../shared/form/FormPage";
import { NumberInput } from "../../../shared/form/NumberInput";
import { RecordPicker } from "../../../shared/form/RecordPicker";
import { useDraft } from "../../../shared/form/useDraft";
import { useMissing } from "../../../shared/form/useMissing";
import { useServerText, useT } from "../../../shared/i18n/useT";
import { useUndo } from "../../../shared/record/useUndo";
import { PRICE_KEYS, type Book } from "./api";

const TEXTS = ["namePl", "nameEn", "code", "currency"] as const;
type Draft = Record<(typeof TEXTS)[number], string> & { readonly parent: NamedRef | null; readonly offBp: number | null };
const EMPTY: Draft = { namePl: "", nameEn: "", code: "", currency: "", parent: null, offBp: null };
const FIELDS = [...TEXTS, "parent", "offBp"] as const;

/** The form of a new price book. */
export function NewBookPage() {
  const t = useT();
  const text = useServerText();
  const navigate = useNavigate();
  const currency = useMe()?.company.currency ?? "";
  const offerUndo = useUndo(PRICE_KEYS);
  const { draft, set, done, note } = useDraft<Draft>("price-books/new", EMPTY);
  const body = (given: Draft): Schemas["PriceBookDetails"] => ({ code: given.code.trim(), namePl: given.namePl.trim(), nameEn: given.nameEn.trim() || given.namePl.trim(), currency: given.currency.trim().toUpperCase() || null, parent: given.parent?.id ?? null, offBp: given.offBp });
  const { write, state } = useWrite<Draft, Done<Book>>((given, idempotencyKey) => requestDone("/api/price-books", { method: "POST", idempotencyKey, body: body(given) }), { refreshes: PRICE_KEYS });
  const { complete, errorOf } = useMissing({ namePl: draft.namePl, code: draft.code }, state.error);
  const of = (field: string) => ({ label: text(`field.price-books.${field}`), error: errorOf(field) });
  const submit = () => {
    if (!complete()) return;
    void write(draft).then(({ body: made, changeSet }) => { done(); offerUndo(t("price.bookAdded"), changeSet); return navigate({ to: "/catalog/price-books/$id", params: { id: made.id } as never }); }, () => undefined);
  };
  return (
    <FormPage title={t("price.newBook")} note={note} hint={t("price.newBookHint")} error={state.error} shownFields={FIELDS} submit={t("price.addBook")} busy={state.isPending} onSubmit={submit} onCancel={() => { done(); void navigate({ to: "/catalog/price-books" }); }}>
      {TEXTS.map((field) => <TextInput key={field} {...of(field)} required={field === "namePl" || field === "code"} placeholder={field === "currency" ? currency : ""} value={draft[field]} onChange={(event) => set({ [field]: event.currentTarget.value })} />)}
      <RecordPicker {...of("parent")} of="priceBook" value={draft.parent} onChange={(parent) => set({ parent })} />
      {draft.parent && <NumberInput percent {...of("offBp")} value={draft.offBp} onChange={(offBp) => set({ offBp })} />}
    </FormPage>
  );
}
