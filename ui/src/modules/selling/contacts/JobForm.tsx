import { Button, Group } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { DateInput } from "../../../shared/form/DateInput";
import { findingText, ProblemAlert } from "../../../shared/form/ProblemAlert";
import { useT } from "../../../shared/i18n/useT";
import { type Contact, type Job } from "./api";
import classes from "./contacts.module.css";
import { RoleSelect } from "./RoleSelect";

interface Props {
  relation: Contact["relations"][number];
  error: unknown;
  busy: boolean;
  onSave: (job: Job) => Promise<unknown>;
  onRemove: () => Promise<unknown>;
  onCancel: () => void;
}

/** Role and days of one job, or that it never was. */
export function JobForm({ relation, error, busy, onSave, onRemove, onCancel }: Props) {
  const t = useT();
  const [role, setRole] = useState(relation.role ?? null);
  const [from, setFrom] = useState<string | null>(relation.from);
  const [to, setTo] = useState<string | null>(relation.to ?? null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (from) void onSave({ account: relation.account.id, role, from, to }).catch(() => undefined);
  };
  return (
    <form className={classes.add} onSubmit={submit} noValidate>
      <ProblemAlert error={error} shownFields={["relations"]} />
      <div className={classes.addFields}>
        <RoleSelect value={role} onChange={setRole} />
        <DateInput label={t("contact.firstDay")} value={from} onChange={setFrom} error={findingText(error, "relations")} />
        <DateInput label={t("contact.leftOn")} value={to} onChange={setTo} />
      </div>
      <Group gap="xs">
        <Button size="compact-sm" type="submit" loading={busy} disabled={!from}>{t("contact.saveJob")}</Button>
        <Button size="compact-sm" variant="default" onClick={onCancel}>{t("states.cancel")}</Button>
        <Button size="compact-sm" variant="subtle" color="refusal" onClick={() => void onRemove().catch(() => undefined)}>{t("contact.removeJob")}</Button>
      </Group>
    </form>
  );
}
