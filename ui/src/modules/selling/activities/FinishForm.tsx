import { Button, TextInput } from "@mantine/core";
import { useState, type FormEvent, type KeyboardEvent } from "react";
import { requestDone, type Done } from "../../../shared/api/client";
import type { Schemas } from "../../../shared/api/types";
import { useWrite } from "../../../shared/api/useWrite";
import { ProblemAlert } from "../../../shared/form/ProblemAlert";
import { useDraft } from "../../../shared/form/useDraft";
import { useT } from "../../../shared/i18n/useT";
import { useUndo } from "../../../shared/record/useUndo";
import { ACTIVITY_KEYS, BLANK, type Activity } from "./api";
import classes from "./activities.module.css";
import { EMPTY_STEP, StepInputs, stepBody, type Step } from "./StepInputs";

const EMPTY = { outcome: "" };

/** Finishes an activity: what came of it, and what comes next, in one act. */
export function FinishForm({ activity, onDone }: { activity: Activity; onDone: () => void }) {
  const t = useT();
  const offerUndo = useUndo(ACTIVITY_KEYS);
  const { draft, set, done } = useDraft(`activities/${activity.id}/outcome`, EMPTY);
  const [step, setStep] = useState<Step>(EMPTY_STEP);
  const { write, state } = useWrite<object, Done<Schemas["Finished"]>>((body, idempotencyKey) => requestDone(`/api/activities/${activity.id}/done`, { method: "POST", version: activity.version, body, idempotencyKey }), { refreshes: ACTIVITY_KEYS });
  const send = () => {
    const next = step.subject.trim() ? { ...BLANK, ...stepBody(step) } : null;
    void write({ outcome: draft.outcome.trim() || null, next }).then(({ changeSet }) => { done(); offerUndo(t(next ? "activity.saved.finishedWithNext" : "activity.saved.finished"), changeSet); onDone(); }, () => undefined);
  };
  const submit = (event: FormEvent) => { event.preventDefault(); send(); };
  const keys = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) { event.preventDefault(); send(); }
    if (event.key === "Escape") { event.stopPropagation(); onDone(); }
  };
  return (
    <form className={classes.next} onSubmit={submit} onKeyDown={keys} noValidate aria-label={t("activity.finish", { subject: activity.subject })}>
      <ProblemAlert error={state.error} />
      <TextInput size="xs" autoFocus label={t("activity.outcome")} placeholder={t("activity.outcomeHint")} value={draft.outcome} onChange={(event) => set({ outcome: event.currentTarget.value })} />
      <strong className="st-small">{t("activity.whatNext")}</strong>
      <div className={classes.options}>
        <StepInputs step={step} set={(part) => setStep({ ...step, ...part })} />
        <Button type="submit" size="compact-md" loading={state.isPending}>{t("activity.markDone")}</Button>
        <Button size="compact-md" variant="default" onClick={onDone}>{t("states.cancel")}</Button>
      </div>
    </form>
  );
}
