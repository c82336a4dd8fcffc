import { NativeSelect, TextInput } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useMe } from "../../shared/api/me";
import type { NamedRef } from "../../shared/api/types";
import { DateInput } from "../../shared/form/DateInput";
import { FormPage } from "../../shared/form/FormPage";
import { NumberInput } from "../../shared/form/NumberInput";
import { RecordPicker } from "../../shared/form/RecordPicker";
import { useMissing } from "../../shared/form/useMissing";
import { useDraft } from "../../shared/form/useDraft";
import { useServerText, useT } from "../../shared/i18n/useT";
import { useRefName } from "../../shared/list/refs";
import { bothTitles, type PositionDraft } from "./positionDraft";
import { PROFILES, type PositionView } from "./types";
import { useAct } from "./useAct";

type Draft = Omit<PositionDraft, "manager"> & { readonly code: string; readonly from: string | null; readonly manager: NamedRef | null | undefined };
const FIELDS = ["code", "titlePl", "titleEn", "profile", "unit", "manager", "plannedFteBp", "from"] as const;

/** The form of a new position; the address may name the manager above it. */
export function NewPositionPage() {
  const t = useT();
  const text = useServerText();
  const navigate = useNavigate();
  const today = useMe()?.today ?? "";
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const above = typeof search["manager"] === "string" ? search["manager"] : "";
  const { data: aboveLabel } = useRefName("manager", above);
  const { draft, set, done, note } = useDraft<Draft>("positions/new", { code: "", titlePl: "", titleEn: "", profile: "seller", unit: null, manager: undefined, plannedFteBp: 10_000, from: today });
  // Until somebody chooses, the manager is the one of the address.
  const manager = draft.manager === undefined ? (above && aboveLabel ? { id: above, label: aboveLabel } : null) : draft.manager;
  const { act, error, busy } = useAct<PositionView>("/api/structure/positions", { said: t("structure.positionAdded"), onDone: ({ position }) => { done(); void navigate({ to: "/structure/tree", search: { open: position.id } as never }); } });
  const { complete, errorOf } = useMissing({ code: draft.code, titlePl: draft.titlePl, unit: draft.unit }, error);
  const of = (field: string) => ({ label: text(`field.positions.${field}`), error: errorOf(field) });
  const { code, unit, profile, plannedFteBp, from } = draft;
  const submit = () => {
    if (complete()) act({ code: code.trim(), title: bothTitles(draft), profile, unit: unit?.id, manager: manager?.id ?? null, plannedFteBp, from });
  };
  return (
    <FormPage title={t("structure.newPosition")} note={note} hint={t("structure.newPositionHint")} error={error} shownFields={FIELDS} submit={t("structure.addPosition")} busy={busy} onSubmit={submit} onCancel={() => { done(); void navigate({ to: "/structure/tree" }); }}>
      <TextInput {...of("titlePl")} required data-autofocus value={draft.titlePl} onChange={(event) => set({ titlePl: event.currentTarget.value })} />
      <TextInput {...of("titleEn")} description={t("structure.englishHint")} inputWrapperOrder={["label", "input", "description", "error"]} value={draft.titleEn} onChange={(event) => set({ titleEn: event.currentTarget.value })} />
      <TextInput {...of("code")} required value={code} onChange={(event) => set({ code: event.currentTarget.value })} />
      <NativeSelect {...of("profile")} value={profile} onChange={(event) => set({ profile: event.currentTarget.value })} data={PROFILES.map((value) => ({ value, label: text(`role.${value}`) }))} />
      <RecordPicker {...of("unit")} of="unit" required value={unit} onChange={(next) => set({ unit: next })} />
      <RecordPicker {...of("manager")} of="manager" description={t("structure.rootHint")} value={manager} onChange={(next) => set({ manager: next })} />
      <NumberInput {...of("plannedFteBp")} percent value={plannedFteBp} onChange={(next) => set({ plannedFteBp: next })} />
      <DateInput {...of("from")} value={from} onChange={(next) => set({ from: next })} />
    </FormPage>
  );
}
