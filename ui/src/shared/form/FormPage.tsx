import { Button, Group } from "@mantine/core";
import type { FormEvent, ReactNode } from "react";
import { useT } from "../i18n/useT";
import classes from "./form.module.css";
import { ProblemAlert } from "./ProblemAlert";

interface Props {
  title: string;
  /** What this is and what follows from it, in a sentence. */
  hint?: string;
  /** Says that an unsent text was brought back. */
  note?: ReactNode;
  error: unknown;
  /** Fields that show their refusal themselves. */
  shownFields: readonly string[];
  submit: string;
  busy: boolean;
  disabled?: boolean;
  onSubmit: () => void;
  onCancel: () => void;
  children: ReactNode;
}

/** A form as a page of its own; what was typed stays when the server refuses. */
export function FormPage({ title, hint, note, error, shownFields, submit, busy, disabled = false, onSubmit, onCancel, children }: Props) {
  const t = useT();
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!busy && !disabled) onSubmit();
  };
  return (
    <form className={classes.page} onSubmit={send} noValidate>
      <h1>{title}</h1>
      {hint && <p className="st-muted">{hint}</p>}
      {note}
      <ProblemAlert error={error} shownFields={shownFields} />
      <div className={classes.fields}>{children}</div>
      <Group gap="sm">
        <Button type="submit" loading={busy} disabled={disabled}>{submit}</Button>
        <Button variant="default" onClick={onCancel}>{t("states.cancel")}</Button>
      </Group>
    </form>
  );
}
