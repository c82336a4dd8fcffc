import { TextInput } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { requestDone, type Done } from "../../shared/api/client";
import type { NamedRef } from "../../shared/api/types";
import { useWrite } from "../../shared/api/useWrite";
import { FormPage } from "../../shared/form/FormPage";
import { RecordPicker } from "../../shared/form/RecordPicker";
import { useMissing } from "../../shared/form/useMissing";
import { useDraft } from "../../shared/form/useDraft";
import { useServerText, useT } from "../../shared/i18n/useT";
import { useUndo } from "../../shared/record/useUndo";
import { CATALOG_KEYS, type Line } from "./types";

const TEXTS = ["namePl", "nameEn", "code"] as const;
const FIELDS = [...TEXTS, "parent"] as const;
type Draft = Record<(typeof TEXTS)[number], string> & { readonly parent: NamedRef | null };

/** The form of a new product line. */
export function NewLinePage() {
  const t = useT();
  const text = useServerText();
  const navigate = useNavigate();
  const offerUndo = useUndo(CATALOG_KEYS);
  const { draft, set, done, note } = useDraft<Draft>("lines/new", { namePl: "", nameEn: "", code: "", parent: null });
  const send = ({ namePl, nameEn, code, parent }: Draft, idempotencyKey: string) =>
    requestDone<Line>("/api/product-lines", { method: "POST", idempotencyKey, body: { code: code.trim(), name: { pl: namePl.trim(), en: nameEn.trim() || namePl.trim() }, parent: parent?.id ?? null } });
  const { write, state } = useWrite<Draft, Done<Line>>(send, { refreshes: CATALOG_KEYS });
  const { complete, errorOf } = useMissing({ namePl: draft.namePl, code: draft.code }, state.error);
  const of = (field: string) => ({ label: text(`field.product-lines.${field}`), error: errorOf(field) });
  const submit = () => {
    if (!complete()) return;
    void write(draft).then(({ body, changeSet }) => {
      done();
      offerUndo(t("catalog.lineAdded"), changeSet);
      void navigate({ to: "/catalog/lines", search: { open: body.id } as never });
    }, () => undefined);
  };
  return (
    <FormPage title={t("catalog.newLine")} note={note} hint={t("catalog.newLineHint")} error={state.error} shownFields={FIELDS} submit={t("catalog.addLine")} busy={state.isPending} onSubmit={submit} onCancel={() => { done(); void navigate({ to: "/catalog/lines" }); }}>
      {TEXTS.map((field) => <TextInput key={field} {...of(field)} required={field !== "nameEn"} data-autofocus={field === "namePl" || undefined} value={draft[field]} onChange={(event) => set({ [field]: event.currentTarget.value })} />)}
      <RecordPicker {...of("parent")} of="line" value={draft.parent} onChange={(parent) => set({ parent })} />
    </FormPage>
  );
}
