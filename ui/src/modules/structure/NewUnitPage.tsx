import { NativeSelect, TextInput } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useMe } from "../../shared/api/me";
import type { NamedRef } from "../../shared/api/types";
import { DateInput } from "../../shared/form/DateInput";
import { FormPage } from "../../shared/form/FormPage";
import { RecordPicker } from "../../shared/form/RecordPicker";
import { useMissing } from "../../shared/form/useMissing";
import { useDraft } from "../../shared/form/useDraft";
import { useServerText, useT } from "../../shared/i18n/useT";
import { UNIT_KINDS, type Unit } from "./types";
import { useAct } from "./useAct";

const FIELDS = ["code", "kind", "namePl", "nameEn", "parent", "from"] as const;

/** The form of a new unit. */
export function NewUnitPage() {
  const t = useT();
  const text = useServerText();
  const navigate = useNavigate();
  const today = useMe()?.today ?? "";
  const { draft, set, done, note } = useDraft("units/new", { code: "", kind: "team" as Unit["kind"], namePl: "", nameEn: "", parent: null as NamedRef | null, from: today as string | null });
  const { act, error, busy } = useAct<Unit>("/api/structure/units", { said: t("structure.unitAdded"), onDone: ({ id }) => { done(); void navigate({ to: "/structure/units", search: { open: id } as never }); } });
  const { complete, errorOf } = useMissing({ code: draft.code, namePl: draft.namePl }, error);
  const of = (field: string) => ({ label: text(`field.units.${field}`), error: errorOf(field) });
  const { code, kind, namePl, nameEn, parent, from } = draft;
  const submit = () => {
    if (complete()) act({ code: code.trim(), kind, name: { pl: namePl.trim(), en: nameEn.trim() || namePl.trim() }, parent: parent?.id ?? null, from });
  };
  return (
    <FormPage title={t("structure.newUnit")} note={note} hint={t("structure.newUnitHint")} error={error} shownFields={FIELDS} submit={t("structure.addUnit")} busy={busy} onSubmit={submit} onCancel={() => { done(); void navigate({ to: "/structure/units" }); }}>
      <TextInput {...of("namePl")} required data-autofocus value={namePl} onChange={(event) => set({ namePl: event.currentTarget.value })} />
      <TextInput {...of("nameEn")} description={t("structure.englishHint")} inputWrapperOrder={["label", "input", "description", "error"]} value={nameEn} onChange={(event) => set({ nameEn: event.currentTarget.value })} />
      <TextInput {...of("code")} required value={code} onChange={(event) => set({ code: event.currentTarget.value })} />
      <NativeSelect {...of("kind")} value={kind} onChange={(event) => set({ kind: event.currentTarget.value as Unit["kind"] })} data={UNIT_KINDS.map((value) => ({ value, label: t(`structure.kind.${value}`) }))} />
      <RecordPicker {...of("parent")} of="unit" value={parent} onChange={(next) => set({ parent: next })} />
      <DateInput {...of("from")} value={from} onChange={(next) => set({ from: next })} />
    </FormPage>
  );
}
