import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useMay } from "../../../shared/api/me";
import { useFormat } from "../../../shared/format/useFormat";
import { useServerText, useT } from "../../../shared/i18n/useT";
import { jobsOf, type Contact } from "./api";
import classes from "./contacts.module.css";
import { JobForm } from "./JobForm";
import { NewJobForm } from "./NewJobForm";
import { useJobs } from "./useJobs";

type Relation = Contact["relations"][number];

/** The days of a job in words. */
export function useJobDates(): (job: Pick<Relation, "from" | "to">) => string {
  const t = useT();
  const format = useFormat();
  return ({ from, to }) => (to ? t("contact.fromTo", { from: format.date(from), to: format.date(to) }) : t("contact.since", { from: format.date(from) }));
}

function JobLine({ contact, relation, at }: { contact: Contact; relation: Relation; at: number }) {
  const t = useT();
  const format = useFormat();
  const text = useServerText();
  const dates = useJobDates();
  const mayEdit = useMay("selling.edit-contacts");
  const [open, setOpen] = useState(false);
  const { save, state } = useJobs(contact);
  const others = jobsOf(contact).filter((_, index) => index !== at);
  if (open) return <li><JobForm relation={relation} error={state.error} busy={state.isPending} onCancel={() => setOpen(false)} onSave={(job) => save([...others, job]).then(() => setOpen(false))} onRemove={() => save(others)} /></li>;
  return (
    <li>
      <span className={classes.line}>
        <Link to="/selling/accounts/$id" params={{ id: relation.account.id } as never}>{format.text(relation.account.label)}</Link>
        {relation.role && <span>{text(`contact.role.${relation.role}`)}</span>}
        {mayEdit && <Button className={classes.end ?? ""} size="compact-sm" variant="subtle" onClick={() => setOpen(true)} aria-label={t("record.edit", { label: format.text(relation.account.label) })}>{t("contact.changeJob")}</Button>}
      </span>
      <span className="st-small st-muted">{dates(relation)}</span>
    </li>
  );
}

/** Where a contact works and worked, with dates: a change of job ends one and begins another. */
export function ContactJobs({ contact }: { contact: Contact }) {
  const t = useT();
  const mayEdit = useMay("selling.edit-contacts");
  return (
    <>
      {mayEdit && <NewJobForm key={contact.version} contact={contact} />}
      {contact.relations.length === 0 && <p className="st-muted">{t("contact.noJobs")}</p>}
      <ul className={classes.jobs}>
        {contact.relations.map((relation, at) => <JobLine key={`${relation.account.id} ${relation.from}`} contact={contact} relation={relation} at={at} />)}
      </ul>
    </>
  );
}
