import { Button, Group, TextInput } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { request } from "../../shared/api/client";
import { useMe } from "../../shared/api/me";
import type { NamedRef } from "../../shared/api/types";
import { useWrite } from "../../shared/api/useWrite";
import { DateInput } from "../../shared/form/DateInput";
import { findingText, ProblemAlert } from "../../shared/form/ProblemAlert";
import { RecordPicker } from "../../shared/form/RecordPicker";
import { useServerText, useT } from "../../shared/i18n/useT";
import { showToast } from "../../shared/shell/toasts";
import classes from "./Structure.module.css";
import { STRUCTURE_KEYS, type PositionView } from "./types";

interface Move {
  readonly manager: string | null;
  readonly unit: string | null;
  readonly from: string;
  readonly mode: "change" | "correction";
  readonly reason: string | null;
}

/** Another manager or unit: a change holds from a day on, a correction mends what was written wrongly and asks for a reason. */
export function PositionChangeForm({ mode, view, onDone }: { mode: Move["mode"]; view: PositionView; onDone: () => void }) {
  const t = useT();
  const text = useServerText();
  const today = useMe()?.today ?? "";
  const { position } = view;
  const [manager, setManager] = useState<NamedRef | null>(position.manager);
  const [unit, setUnit] = useState<NamedRef | null>(position.unit);
  const [from, setFrom] = useState<string | null>(mode === "change" ? today : view.versions.at(-1)?.from ?? today);
  const [reason, setReason] = useState("");
  const { write, state } = useWrite<Move, PositionView>((body, idempotencyKey) => request(`/api/structure/positions/${position.id}/move`, { method: "POST", version: position.version, body, idempotencyKey }), { refreshes: STRUCTURE_KEYS });
  const changed = manager?.id !== position.manager?.id || unit?.id !== position.unit?.id;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!from) return;
    const body = { manager: manager?.id === position.manager?.id ? null : manager?.id ?? null, unit: unit?.id === position.unit?.id ? null : unit?.id ?? null, from, mode, reason: reason.trim() || null };
    void write(body).then(() => { showToast({ text: t("structure.positionSaved") }); onDone(); }, () => undefined);
  };
  return (
    <form className={`${classes.form} ${classes.wide}`} onSubmit={submit}>
      <p className="st-muted">{t(mode === "change" ? "structure.changeHint" : "structure.correctHint")}</p>
      <ProblemAlert error={state.error} shownFields={["from", "reason"]} />
      <RecordPicker of="manager" label={text("field.positions.manager")} value={manager} onChange={setManager} />
      <RecordPicker of="unit" label={text("field.positions.unit")} value={unit} onChange={setUnit} required />
      <DateInput label={t("list.from")} value={from} onChange={setFrom} error={findingText(state.error, "from")} />
      {mode === "correction" && <TextInput label={t("structure.reason")} required value={reason} onChange={(event) => setReason(event.currentTarget.value)} error={findingText(state.error, "reason")} />}
      <Group gap="sm">
        <Button type="submit" loading={state.isPending} disabled={!changed || !from || (mode === "correction" && reason.trim() === "")}>{t("states.save")}</Button>
        <Button variant="default" onClick={onDone}>{t("states.cancel")}</Button>
      </Group>
    </form>
  );
}
