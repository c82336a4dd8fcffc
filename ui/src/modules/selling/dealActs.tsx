import { NativeSelect, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useFormat } from "../../shared/format/useFormat";
import { useServerText, useT } from "../../shared/i18n/useT";
import type { BulkAct } from "../../shared/list/BulkDialog";
import type { BulkChange } from "../../shared/list/useBulk";
import { useDeleteAct } from "../../shared/list/useDeleteAct";
import { lostReasonsQuery, pipelinesQuery } from "./api";
import { NO_SNOOZE, SnoozeFields, type Snooze } from "./cooling/SnoozeFields";

function MoveForm({ onChange }: { onChange: (change: BulkChange | null) => void }) {
  const t = useT();
  const format = useFormat();
  const text = useServerText();
  const { data: pipelines = [] } = useQuery(pipelinesQuery);
  const { data: reasons = [] } = useQuery(lostReasonsQuery);
  const [stage, setStage] = useState("");
  const [reason, setReason] = useState("");
  const lost = pipelines.some(({ stages }) => stages.some(({ id, kind }) => id === stage && kind === "lost"));
  const tell = (to: string, lostReason: string, needsReason: boolean) => onChange(to && (!needsReason || lostReason) ? { move: { to, lostReason: lostReason || null } } : null);
  const choose = (to: string) => {
    setStage(to);
    setReason("");
    tell(to, "", pipelines.some(({ stages }) => stages.some(({ id, kind }) => id === to && kind === "lost")));
  };
  const groups = pipelines.map(({ name, stages }) => ({ group: format.text(name), items: stages.map((one) => ({ value: one.id, label: format.text(one.name) })) }));
  return (
    <Stack gap="md">
      <NativeSelect label={t("selling.moveTo")} value={stage} onChange={(event) => choose(event.currentTarget.value)} data={[{ value: "", label: "–" }, ...groups]} />
      {lost && <NativeSelect label={text("field.deals.lostReason")} value={reason} onChange={(event) => { setReason(event.currentTarget.value); tell(stage, event.currentTarget.value, true); }} data={[{ value: "", label: "–" }, ...reasons.map(({ id, name }) => ({ value: id, label: format.text(name) }))]} />}
    </Stack>
  );
}

function SnoozeForm({ onChange }: { onChange: (change: BulkChange | null) => void }) {
  const [snooze, setSnooze] = useState(NO_SNOOZE);
  const tell = (next: Snooze) => {
    setSnooze(next);
    const snoozeReason = next.snoozeReason.trim();
    onChange(next.snoozedUntil && snoozeReason ? { patch: { ...next, snoozeReason } } : null);
  };
  return <Stack gap="md"><SnoozeFields value={snooze} onChange={tell} /></Stack>;
}

/** What can be done to many deals besides changing fields. */
export function useDealActs(): BulkAct[] {
  const t = useT();
  return [{ code: "move", label: t("selling.moveTo"), form: (onChange) => <MoveForm onChange={onChange} /> }, { code: "snooze", label: t("cooling.snooze"), form: (onChange) => <SnoozeForm onChange={onChange} /> }, ...useDeleteAct("selling.delete-deals")];
}
