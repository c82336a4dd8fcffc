import { TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { request } from "../../shared/api/client";
import { useMay } from "../../shared/api/me";
import { DateInput } from "../../shared/form/DateInput";
import { useFormat } from "../../shared/format/useFormat";
import { useServerText, useT } from "../../shared/i18n/useT";
import type { PanelControls } from "../../shared/list/ListScreen";
import { FieldEditor } from "../../shared/record/FieldEditor";
import { FixedField } from "../../shared/record/FixedField";
import { PlainHistory } from "../../shared/record/PlainHistory";
import { RecordLoading } from "../../shared/record/RecordLoading";
import { RecordPanel } from "../../shared/record/RecordPanel";
import { useRecordWrites } from "../../shared/record/useRecordWrites";
import { usePlaceName } from "../../shared/shell/place";
import { AccessForm } from "./AccessForm";
import { Delegations } from "./delegation/Delegations";
import { Figures } from "./Figures";
import { Holding } from "./Holding";
import { Leaving } from "./Leaving";
import { STRUCTURE_KEYS, type Person, type PersonView } from "./types";

type Props = Omit<PanelControls, "onFullPage" | "onStep"> & Partial<Pick<PanelControls, "onFullPage" | "onStep">> & { id: string; asPage?: boolean };

const TEXTS = ["givenName", "familyName", "workEmail"] as const;

function Fields({ person }: { person: Person }) {
  const format = useFormat();
  const text = useServerText();
  const readOnly = !useMay("structure.edit-people");
  const { patch } = useRecordWrites<Person>({ object: "people", path: "/api/structure/people", refreshes: STRUCTURE_KEYS });
  const label = (field: string) => text(`field.people.${field}`);
  const { hiredOn } = person;
  return (
    <>
      {(["position", "unit"] as const).map((field) => { const to = person[field]; return <FixedField key={field} label={label(field)} show={to ? format.text(to.label) : "–"} />; })}
      {TEXTS.map((field) => (
        <FieldEditor key={field} label={label(field)} value={person[field] ?? ""} show={person[field] || "–"} readOnly={readOnly} onSave={(next) => patch(person, { [field]: next.trim() || null })}
          input={(input) => <TextInput {...input} onChange={(event) => input.onChange(event.currentTarget.value)} />} />
      ))}
      <FieldEditor<string | null> label={label("hiredOn")} value={hiredOn} show={hiredOn ? format.date(hiredOn) : "–"} readOnly={readOnly} onSave={(next) => patch(person, { hiredOn: next })} input={(input) => <DateInput {...input} />} />
      <Leaving person={person} />
    </>
  );
}

function Loaded({ view, ...controls }: Omit<Props, "id"> & { view: PersonView }) {
  const t = useT();
  const mayEdit = useMay("structure.edit-people");
  const mayGive = useMay("structure.manage-users");
  const mayResults = useMay("selling.results");
  const { person, assignments } = view;
  const name = `${person.givenName} ${person.familyName}`.trim();
  usePlaceName(name);
  const tabs = [
    { code: "positions", label: t("structure.overTime"), content: <Holding person={person.id} assignments={assignments} /> },
    ...(mayEdit ? [{ code: "delegations", label: t("delegations.title"), content: <Delegations person={person.id} /> }] : []),
    ...(mayResults && person.position ? [{ code: "figures", label: t("structure.figures"), content: <Figures position={person.position.id} /> }] : []),
    ...(mayGive ? [{ code: "access", label: t("structure.access"), content: <AccessForm key={person.version} person={person} /> }] : []),
    ...(mayEdit ? [{ code: "history", label: t("record.history"), content: <PlainHistory object="people" path="/api/structure/people" id={person.id} /> }] : []),
  ];
  return <RecordPanel {...controls} record={{ kind: "people", id: person.id }} title={name} head={<Fields person={person} />} tabs={tabs} />;
}

/** One person: who they are, what they hold over time, and their access. */
export function PersonRecord({ id, ...controls }: Props) {
  const { data, error, refetch } = useQuery({ queryKey: ["people", "one", id], queryFn: ({ signal }) => request<PersonView>(`/api/structure/people/${id}`, { signal }) });
  return data ? <Loaded {...controls} view={data} /> : <RecordLoading error={error} onRetry={() => void refetch()} onClose={controls.onClose} {...(controls.asPage && { asPage: true })} />;
}
