import { Button } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import { useMay } from "../../shared/api/me";
import { useFormat } from "../../shared/format/useFormat";
import { useServerText, useT } from "../../shared/i18n/useT";
import { useKeys } from "../../shared/keys/useKeys";
import { ListEmpty } from "../../shared/list/ListEmpty";
import { ListScreen } from "../../shared/list/ListScreen";
import type { Column } from "../../shared/list/table";
import { PersonRecord } from "./PersonRecord";
import { StructureTabs } from "./StructureTabs";
import type { Person } from "./types";

function useColumns(): Column<Person>[] {
  const t = useT();
  const format = useFormat();
  const text = useServerText();
  return useMemo(() => {
    const head = (key: string) => text(`field.people.${key}`);
    const missing = <span role="img" aria-label={t("states.missing")}>{"–"}</span>;
    const plain = (key: "familyName" | "givenName" | "workEmail", width: number): Column<Person> => ({ key, head: head(key), width, sortable: true, render: (row) => row[key] || missing, text: (row) => row[key] ?? "" });
    const ref = (key: "position" | "unit"): Column<Person> => ({ key, head: head(key), width: 160, render: (row) => { const to = row[key]; return to ? format.text(to.label) : missing; }, text: (row) => { const to = row[key]; return to ? format.text(to.label) : ""; } });
    const date = (key: "hiredOn" | "leftOn"): Column<Person> => ({ key, head: head(key), width: 118, align: "right", sortable: true, render: (row) => { const day = row[key]; return day ? format.date(day) : missing; }, text: (row) => row[key] ?? "" });
    const access = ({ user }: Person) => (user ? [...user.roles.map((role) => text(`role.${role}`)), ...(user.active ? [] : [t("structure.blocked")])].join(", ") : "");
    return [
      plain("familyName", 190), plain("givenName", 130), ref("position"), ref("unit"), plain("workEmail", 220),
      { key: "user", head: head("user"), width: 170, render: (row) => access(row) || missing, text: access },
      date("hiredOn"), date("leftOn"),
    ];
  }, [t, format, text]);
}

/** All people with where they work now. */
export function PeoplePage() {
  const t = useT();
  const columns = useColumns();
  const navigate = useNavigate();
  const mayEdit = useMay("structure.edit-people");
  const create = () => void navigate({ to: "/structure/people/new" });
  useKeys(mayEdit ? [{ keys: "c", label: t("structure.newPerson"), run: create }] : []);
  const views = useMemo(() => [{ label: t("structure.withPosition"), filter: "position is not empty" }, { label: t("structure.withoutPosition"), filter: "position is empty" }, { label: t("structure.all"), filter: "" }], [t]);
  return (
    <>
      <StructureTabs />
      <ListScreen<Person> object="people" path="/api/structure/people" label={t("structure.people")} views={views} columns={columns} lead={() => mayEdit && <Button size="compact-md" onClick={create}>{t("structure.newPerson")}</Button>} pageOf={(id) => `/structure/people/${id}`}
        empty={<ListEmpty because="nothingYet" begins icon="people" title={t("structure.nobody")} text={t("structure.nobodyText")} {...(mayEdit && { action: { label: t("structure.newPerson"), run: create } })} />} panel={(id, controls) => <PersonRecord key={id} id={id} {...controls} />} />
    </>
  );
}
