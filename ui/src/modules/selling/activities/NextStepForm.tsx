import { Button } from "@mantine/core";
import { useState, type FormEvent, type KeyboardEvent } from "react";
import { requestDone, type Done } from "../../../shared/api/client";
import { useWrite } from "../../../shared/api/useWrite";
import { ProblemAlert } from "../../../shared/form/ProblemAlert";
import { useT } from "../../../shared/i18n/useT";
import { useUndo } from "../../../shared/record/useUndo";
import { ACTIVITY_KEYS, BLANK, type Activity, type NewActivity } from "./api";
import classes from "./activities.module.css";
import { EMPTY_STEP, StepInputs, stepBody, type Step } from "./StepInputs";

/** After a talk: what comes next, about the same records. */
export function NextStepForm({ after, onDone }: { after: Activity; onDone: () => void }) {
  const t = useT();
  const offerUndo = useUndo(ACTIVITY_KEYS);
  const [step, setStep] = useState<Step>(EMPTY_STEP);
  const { write, state } = useWrite<NewActivity, Done<Activity>>((body, idempotencyKey) => requestDone<Activity>("/api/activities", { method: "POST", body, idempotencyKey }), { refreshes: ACTIVITY_KEYS });
  const about = { account: after.account?.id ?? null, contact: after.contact?.id ?? null, deal: after.deal?.id ?? null, prospect: after.account ? null : after.prospect?.id ?? null };
  const send = () => void write({ ...BLANK, ...about, ...stepBody(step) }).then(({ changeSet }) => { offerUndo(t("activity.saved.planned"), changeSet); onDone(); }, () => undefined);
  const submit = (event: FormEvent) => { event.preventDefault(); if (step.subject.trim()) send(); };
  const keys = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) { event.preventDefault(); if (step.subject.trim()) send(); }
    if (event.key === "Escape") { event.stopPropagation(); onDone(); }
  };
  return (
    <form className={classes.next} onSubmit={submit} onKeyDown={keys} noValidate aria-label={t("activity.whatNext")}>
      <strong>{t("activity.whatNext")}</strong>
      <ProblemAlert error={state.error} />
      <div className={classes.options}>
        <StepInputs step={step} set={(part) => setStep({ ...step, ...part })} autoFocus />
        <Button type="submit" size="compact-md" loading={state.isPending} disabled={!step.subject.trim()}>{t("activity.plan")}</Button>
        <Button size="compact-md" variant="default" onClick={onDone}>{t("activity.nothingNext")}</Button>
      </div>
    </form>
  );
}
