import { NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { useMe } from "../../shared/api/me";
import type { NamedRef } from "../../shared/api/types";
import { DateInput } from "../../shared/form/DateInput";
import { NumberInput } from "../../shared/form/NumberInput";
import { RecordPicker } from "../../shared/form/RecordPicker";
import { useMissing } from "../../shared/form/useMissing";
import { useServerText, useT } from "../../shared/i18n/useT";
import { changesOf, type PositionDraft } from "./positionDraft";
import { Side } from "./Side";
import { PROFILES, type Mode, type PositionView } from "./types";
import { useAct } from "./useAct";

const FIELDS = ["from", "reason", "titlePl", "titleEn", "profile", "plannedFteBp", "unit", "manager"] as const;

function Fields({ draft, set, errorOf }: { draft: PositionDraft; set: (part: Partial<PositionDraft>) => void; errorOf: (field: string) => string | undefined }) {
  const text = useServerText();
  const of = (field: string) => ({ label: text(`field.positions.${field}`), error: errorOf(field) });
  return (
    <>
      <RecordPicker {...of("manager")} of="manager" required={draft.manager !== null} value={draft.manager} onChange={(manager: NamedRef | null) => set({ manager })} />
      <RecordPicker {...of("unit")} of="unit" required value={draft.unit} onChange={(unit: NamedRef | null) => set({ unit })} />
      <TextInput {...of("titlePl")} required value={draft.titlePl} onChange={(event) => set({ titlePl: event.currentTarget.value })} />
      <TextInput {...of("titleEn")} value={draft.titleEn} onChange={(event) => set({ titleEn: event.currentTarget.value })} />
      <NativeSelect {...of("profile")} value={draft.profile} onChange={(event) => set({ profile: event.currentTarget.value })} data={[...new Set([draft.profile, ...PROFILES])].map((value) => ({ value, label: value ? text(`role.${value}`) : "–" }))} />
      {draft.plannedFteBp !== null && <NumberInput percent {...of("plannedFteBp")} value={draft.plannedFteBp} onChange={(plannedFteBp) => set({ plannedFteBp })} />}
    </>
  );
}

/** A position becomes another one from a day on (a change), or was written down wrongly (a correction, which asks for a reason). */
export function PositionChangeForm({ mode, view, onDone }: { mode: Mode; view: PositionView; onDone: () => void }) {
  const t = useT();
  const today = useMe()?.today ?? "";
  const { title, manager, unit, profile, plannedFteBp, id, version } = view.position;
  const before: PositionDraft = { manager, unit, titlePl: title.pl, titleEn: title.en, profile, plannedFteBp };
  const [draft, setDraft] = useState(before);
  const [from, setFrom] = useState<string | null>(today);
  const [reason, setReason] = useState("");
  const correcting = mode === "correction";
  const { act, error, busy } = useAct(`/api/structure/positions/${id}`, { method: "PATCH", version, said: t("structure.positionSaved"), onDone });
  const { complete, errorOf } = useMissing({ from, titlePl: draft.titlePl, unit: draft.unit, ...(correcting && { reason }) }, error);
  const changes = changesOf(before, draft);
  const send = () => {
    if (complete()) act({ ...changes, from, mode, reason: reason.trim() || null });
  };
  return (
    <Side title={t(correcting ? "structure.correctTitle" : "structure.changeTitle")} hint={t(correcting ? "structure.correctHint" : "structure.changeHint")} error={error} shownFields={FIELDS} submit={t(correcting ? "structure.correctDo" : "structure.changeDo")}
      busy={busy} disabled={Object.keys(changes).length === 0} onSubmit={send} onCancel={onDone} {...(!correcting && { onFirstOpen: setFrom })}>
      <DateInput required label={t(correcting ? "structure.wrongOn" : "structure.newFrom")} value={from} onChange={setFrom} error={errorOf("from")} />
      <Fields draft={draft} set={(part) => setDraft({ ...draft, ...part })} errorOf={errorOf} />
      {correcting && <TextInput label={t("structure.reason")} required value={reason} onChange={(event) => setReason(event.currentTarget.value)} error={errorOf("reason")} />}
    </Side>
  );
}
