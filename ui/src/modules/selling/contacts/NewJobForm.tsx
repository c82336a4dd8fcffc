import { Button, Checkbox, Group } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { useMe } from "../../../shared/api/me";
import type { NamedRef } from "../../../shared/api/types";
import { DateInput } from "../../../shared/form/DateInput";
import { findingText, ProblemAlert } from "../../../shared/form/ProblemAlert";
import { RecordPicker } from "../../../shared/form/RecordPicker";
import { useFormat } from "../../../shared/format/useFormat";
import { useServerText, useT } from "../../../shared/i18n/useT";
import { jobsOf, type Contact, type Role } from "./api";
import classes from "./contacts.module.css";
import { RoleSelect } from "./RoleSelect";
import { useJobs } from "./useJobs";

/** A further account of a contact; with the box ticked it is a change of job, and the present one ends on that day. */
export function NewJobForm({ contact }: { contact: Contact }) {
  const t = useT();
  const text = useServerText();
  const format = useFormat();
  const today = useMe()?.today ?? "";
  const [open, setOpen] = useState(false);
  const [account, setAccount] = useState<NamedRef | null>(null);
  const [role, setRole] = useState<Role | null>(null);
  const [from, setFrom] = useState<string | null>(today);
  const [leaves, setLeaves] = useState(false);
  const { save, state } = useJobs(contact);
  const present = contact.relations.find((relation) => relation.account.id === contact.account?.id && !relation.to);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!account || !from) return;
    const before = jobsOf(contact).map((job) => (leaves && present && job.account === present.account.id && !job.to ? { ...job, to: from } : job));
    void save([...before, { account: account.id, role, from, to: null }]).then(() => setOpen(false), () => undefined);
  };
  if (!open) return <p><Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>{t("contact.addJob")}</Button></p>;
  return (
    <form className={classes.add} onSubmit={submit} noValidate>
      <ProblemAlert error={state.error} shownFields={["relations"]} />
      <div className={classes.addFields}>
        <RecordPicker of="account" label={text("field.contacts.account")} data-autofocus value={account} onChange={setAccount} error={findingText(state.error, "relations")} />
        <RoleSelect value={role} onChange={setRole} />
        <DateInput label={t("contact.firstDay")} value={from} onChange={setFrom} />
      </div>
      {present && <Checkbox checked={leaves} onChange={(event) => setLeaves(event.currentTarget.checked)} label={t("contact.leaves", { account: format.text(present.account.label) })} />}
      <Group gap="xs">
        <Button size="compact-sm" type="submit" loading={state.isPending} disabled={!account || !from}>{t("contact.saveJob")}</Button>
        <Button size="compact-sm" variant="default" onClick={() => setOpen(false)}>{t("states.cancel")}</Button>
      </Group>
    </form>
  );
}
