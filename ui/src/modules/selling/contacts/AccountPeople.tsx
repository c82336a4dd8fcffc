import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useMay, useMe } from "../../../shared/api/me";
import type { NamedRef } from "../../../shared/api/types";
import { useFormat } from "../../../shared/format/useFormat";
import { useServerText, useT } from "../../../shared/i18n/useT";
import { ErrorState } from "../../../shared/states/ErrorState";
import { Skeletons } from "../../../shared/states/Skeletons";
import { AddPerson } from "./AddPerson";
import { peopleQuery, type Person } from "./api";
import { useJobDates } from "./ContactJobs";
import { ContactLinks } from "./ContactLinks";
import classes from "./contacts.module.css";

function PersonLine({ person, former }: { person: Person; former: boolean }) {
  const format = useFormat();
  const text = useServerText();
  const dates = useJobDates();
  return (
    <li>
      <span className={classes.line}>
        <Link to="/selling/contacts/$id" params={{ id: person.contact.id } as never}>{format.text(person.contact.label)}</Link>
        {person.title && <span>{person.title}</span>}
        {person.role && <span className={`st-small st-muted ${classes.end}`}>{text(`contact.role.${person.role}`)}</span>}
      </span>
      {former ? <span className="st-small st-muted">{dates(person)}</span> : <ContactLinks of={{ object: "contact", id: person.contact.id }} phone={person.phone} mail={person.mail} />}
    </li>
  );
}

/** The people of an account: those of today with their numbers, then those who left; somebody is added here in one step. */
export function AccountPeople({ account }: { account: NamedRef }) {
  const t = useT();
  const today = useMe()?.today ?? "";
  const mayEdit = useMay("selling.edit-contacts");
  const [adding, setAdding] = useState(false);
  const { data, error, refetch } = useQuery(peopleQuery(account.id));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeletons shape="record" rows={3} />;
  const former = data.filter(({ to }) => to && to <= today);
  const present = data.filter((person) => !former.includes(person));
  return (
    <>
      {mayEdit && (adding ? <AddPerson account={account} onDone={() => setAdding(false)} /> : <p><Button size="compact-sm" variant="default" onClick={() => setAdding(true)}>{t("contact.addPerson")}</Button></p>)}
      {data.length === 0 && <p className="st-muted">{t("contact.nobodyYet")}</p>}
      <ul className={classes.people}>{present.map((person) => <PersonLine key={`${person.contact.id} ${person.from}`} person={person} former={false} />)}</ul>
      {former.length > 0 && <h3 className={classes.former}>{t("contact.former")}</h3>}
      <ul className={classes.people}>{former.map((person) => <PersonLine key={`${person.contact.id} ${person.from}`} person={person} former />)}</ul>
    </>
  );
}
