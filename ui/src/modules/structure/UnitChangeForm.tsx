import { NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { useMe } from "../../shared/api/me";
import { DateInput } from "../../shared/form/DateInput";
import { RecordPicker } from "../../shared/form/RecordPicker";
import { useMissing } from "../../shared/form/useMissing";
import { useServerText, useT } from "../../shared/i18n/useT";
import { Side } from "./Side";
import { UNIT_KINDS, type Mode, type Unit } from "./types";
import { useAct } from "./useAct";

const FIELDS = ["from", "reason", "kind", "namePl", "nameEn", "parent"] as const;

/** A unit gets another name, kind or place from a day on, or what was written wrongly is mended. */
export function UnitChangeForm({ mode, unit, onDone }: { mode: Mode; unit: Unit; onDone: () => void }) {
  const t = useT();
  const text = useServerText();
  const today = useMe()?.today ?? "";
  const [draft, setDraft] = useState({ namePl: unit.name.pl, nameEn: unit.name.en, kind: unit.kind, parent: unit.parent, from: today as string | null, reason: "" });
  const set = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const correcting = mode === "correction";
  const { namePl, nameEn, kind, parent, from, reason } = draft;
  const { act, error, busy } = useAct(`/api/structure/units/${unit.id}`, { method: "PATCH", version: unit.version, said: t("structure.unitSaved"), onDone });
  const { complete, errorOf } = useMissing({ from, namePl, ...(correcting && { reason }) }, error);
  const of = (field: string) => ({ label: text(`field.units.${field}`), error: errorOf(field) });
  const send = () => {
    if (complete()) act({ name: { pl: namePl.trim(), en: nameEn.trim() || namePl.trim() }, kind, parent: parent?.id ?? null, from, mode, reason: reason.trim() || null });
  };
  return (
    <Side title={t(correcting ? "structure.correctTitle" : "structure.changeTitle")} hint={t(correcting ? "structure.correctHint" : "structure.changeHint")} error={error} shownFields={FIELDS} submit={t(correcting ? "structure.correctDo" : "structure.changeDo")} busy={busy} onSubmit={send} onCancel={onDone} {...(!correcting && { onFirstOpen: (from: string) => set({ from }) })}>
      <DateInput required label={t(correcting ? "structure.wrongOn" : "structure.newFrom")} value={from} onChange={(next) => set({ from: next })} error={errorOf("from")} />
      <TextInput {...of("namePl")} required value={namePl} onChange={(event) => set({ namePl: event.currentTarget.value })} />
      <TextInput {...of("nameEn")} value={nameEn} onChange={(event) => set({ nameEn: event.currentTarget.value })} />
      <NativeSelect {...of("kind")} value={kind} onChange={(event) => set({ kind: event.currentTarget.value as Unit["kind"] })} data={UNIT_KINDS.map((value) => ({ value, label: t(`structure.kind.${value}`) }))} />
      <RecordPicker {...of("parent")} of="unit" required={unit.parent !== null} value={parent} onChange={(next) => set({ parent: next })} />
      {correcting && <TextInput label={t("structure.reason")} required value={reason} onChange={(event) => set({ reason: event.currentTarget.value })} error={errorOf("reason")} />}
    </Side>
  );
}
