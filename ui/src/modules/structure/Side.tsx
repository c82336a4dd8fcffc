import { Button, Group } from "@mantine/core";
import type { FormEvent, ReactNode } from "react";
import { ProblemAlert } from "../../shared/form/ProblemAlert";
import { ProblemError } from "../../shared/api/problem";
import { useFormat } from "../../shared/format/useFormat";
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
  /** Takes the first open day when the one that was given lies in closed ones; nothing where a day cannot be chosen. */
  onFirstOpen?: (day: string) => void;
  children: ReactNode;
}

function FirstOpenDay({ error, onChoose }: { error: unknown; onChoose: (day: string) => void }) {
  const t = useT();
  const format = useFormat();
  const day = error instanceof ProblemError && error.problem.code === "dated.closed" ? error.problem.params?.["firstOpen"] : null;
  if (typeof day !== "string") return null;
  return <Button variant="light" onClick={() => onChoose(day)}>{t("structure.fromFirstOpen", { day: format.date(day) })}</Button>;
}

/** A short form inside a record: what it does is said in words before its fields. */
export function Side({ title, hint, error, shownFields, submit, busy, disabled = false, onSubmit, onCancel, onFirstOpen, children }: Props) {
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
      {onFirstOpen && <FirstOpenDay error={error} onChoose={onFirstOpen} />}
      {children}
      <Group gap="sm">
        <Button type="submit" loading={busy} disabled={disabled}>{submit}</Button>
        <Button variant="default" onClick={onCancel}>{t("states.cancel")}</Button>
      </Group>
    </form>
  );
}
