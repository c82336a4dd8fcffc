import { Button, Group } from "@mantine/core";
import type { FormEvent, ReactNode } from "react";
import { ProblemAlert } from "../../shared/form/ProblemAlert";
import { useT } from "../../shared/i18n/useT";
import classes from "./Structure.module.css";

interface Props {
  title: string;
  hint: string;
  error: unknown;
  shownFields: readonly string[];
  submit: string;
  busy: boolean;
  disabled?: boolean;
  onSubmit: () => void;
  onCancel: () => void;
  children: ReactNode;
}

/** A short form inside a record: what it does is said in words before its fields. */
export function Side({ title, hint, error, shownFields, submit, busy, disabled = false, onSubmit, onCancel, children }: Props) {
  const t = useT();
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!disabled && !busy) onSubmit();
  };
  return (
    <form className={`${classes.form} ${classes.wide} ${classes.side}`} aria-label={title} onSubmit={send} noValidate>
      <strong>{title}</strong>
      <p className="st-muted">{hint}</p>
      <ProblemAlert error={error} shownFields={shownFields} />
      {children}
      <Group gap="sm">
        <Button type="submit" loading={busy} disabled={disabled}>{submit}</Button>
        <Button variant="default" onClick={onCancel}>{t("states.cancel")}</Button>
      </Group>
    </form>
  );
}
