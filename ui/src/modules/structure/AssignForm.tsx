import { NativeSelect } from "@mantine/core";
import { useState } from "react";
import { useMe } from "../../shared/api/me";
import type { NamedRef } from "../../shared/api/types";
import { DateInput } from "../../shared/form/DateInput";
import { NumberInput } from "../../shared/form/NumberInput";
import { RecordPicker } from "../../shared/form/RecordPicker";
import { useMissing } from "../../shared/form/useMissing";
import { plusDays } from "../../shared/format/dates";
import { useServerText, useT } from "../../shared/i18n/useT";
import { Side } from "./Side";
import { useAct } from "./useAct";

const KINDS = ["substantive", "job_share", "acting"] as const;
const FIELDS = ["person", "position", "kind", "fteBp", "from", "to"] as const;

interface Draft {
  readonly other: NamedRef | null;
  readonly kind: (typeof KINDS)[number];
  readonly fteBp: number | null;
  readonly from: string | null;
  readonly lastDay: string | null;
}

/** Puts a person on a position: asked from the side of the one, it offers the other. */
export function AssignForm({ person, position, onDone }: { person?: string; position?: string; onDone: () => void }) {
  const t = useT();
  const text = useServerText();
  const today = useMe()?.today ?? "";
  const [draft, setDraft] = useState<Draft>({ other: null, kind: "substantive", fteBp: 10_000, from: today, lastDay: null });
  const set = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const wanted = person ? "position" : "person";
  const { act, error, busy } = useAct("/api/structure/assignments", { said: t("structure.assigned"), onDone });
  const { complete, errorOf } = useMissing({ [wanted]: draft.other, from: draft.from }, error);
  const send = () => {
    if (!complete()) return;
    const { other, kind, fteBp, from, lastDay } = draft;
    act({ person: person ?? other?.id, position: position ?? other?.id, kind, fteBp, from, to: lastDay && plusDays(lastDay, 1) });
  };
  return (
    <Side title={t(person ? "structure.assignPosition" : "structure.assignPerson")} hint={t("structure.assignHint")} error={error} shownFields={FIELDS} submit={t("structure.assignDo")} busy={busy} onSubmit={send} onCancel={onDone} onFirstOpen={(from) => set({ from })}>
      <RecordPicker of={wanted} required label={text(`field.assignments.${wanted}`)} value={draft.other} onChange={(other) => set({ other })} error={errorOf(wanted)} data-autofocus />
      <NativeSelect label={text("field.assignments.kind")} value={draft.kind} onChange={(event) => set({ kind: event.currentTarget.value as Draft["kind"] })} data={KINDS.map((value) => ({ value, label: t(`structure.kind.${value}`) }))} error={errorOf("kind")} />
      {draft.kind !== "acting" && <NumberInput percent label={text("field.assignments.fteBp")} value={draft.fteBp} onChange={(fteBp) => set({ fteBp })} error={errorOf("fteBp")} />}
      <DateInput required label={t("list.from")} value={draft.from} onChange={(from) => set({ from })} error={errorOf("from")} />
      <DateInput label={t("structure.lastDayOptional")} value={draft.lastDay} onChange={(lastDay) => set({ lastDay })} error={errorOf("to")} />
    </Side>
  );
}
