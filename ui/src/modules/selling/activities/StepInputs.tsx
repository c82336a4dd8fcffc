import { NativeSelect, TextInput } from "@mantine/core";
import { DateInput } from "../../../shared/form/DateInput";
import { useServerText, useT } from "../../../shared/i18n/useT";
import { PLANNED_KINDS, start, type Kind, type NewActivity } from "./api";
import classes from "./activities.module.css";

/** A planned step as it is typed. */
export interface Step {
  readonly kind: Kind;
  readonly subject: string;
  readonly day: string | null;
}

export const EMPTY_STEP: Step = { kind: "call", subject: "", day: null };

/** The step as it is sent. */
export const stepBody = ({ kind, subject, day }: Step): Pick<NewActivity, "kind" | "subject" | "done" | "startsAt" | "dueOn"> => ({ kind, subject: subject.trim(), done: false, ...start(day, "") });

interface Props {
  step: Step;
  set: (part: Partial<Step>) => void;
  autoFocus?: boolean;
}

/** What comes next: what, of which kind, when. */
export function StepInputs({ step, set, autoFocus = false }: Props) {
  const t = useT();
  const text = useServerText();
  return (
    <>
      <NativeSelect size="xs" className={classes.time} label={t("activity.what")} value={step.kind} onChange={(event) => set({ kind: event.currentTarget.value as Kind })} data={PLANNED_KINDS.map((kind) => ({ value: kind, label: text(`activity.kind.${kind}`) }))} />
      <TextInput size="xs" className={classes.person} label={t("activity.step")} autoFocus={autoFocus} value={step.subject} onChange={(event) => set({ subject: event.currentTarget.value })} />
      <DateInput size="xs" className={classes.day} label={t("activity.on")} value={step.day} onChange={(day) => set({ day })} />
    </>
  );
}
