import { request } from "../../shared/api/client";
import type { NamedRef } from "../../shared/api/types";
import type { Bilingual } from "../../shared/format/types";
import { printFilter } from "../../shared/list/filter";
import { fetchPage } from "../../shared/list/useRecords";
import type { RefSource } from "../../shared/slots/slots";
import type { Person, Position, PositionView, UnitRow } from "./types";

const OFFERED = 10;
const both = (text: string): Bilingual => ({ pl: text, en: text });
const nameOf = ({ givenName, familyName }: Person) => `${givenName} ${familyName}`.trim();
const contains = (field: string, query: string) => (query.trim() === "" ? "" : printFilter([{ kind: "contains", field, text: query.trim() }]));

function joined(parts: readonly (Bilingual | null | undefined)[]): Bilingual {
  const known = parts.filter((part) => !!part);
  return { pl: known.map(({ pl }) => pl).join(", "), en: known.map(({ en }) => en).join(", ") };
}

function positionLabel({ holders, title, unit }: Position): Bilingual {
  return joined([...holders.map(({ label }) => label), title, unit?.label]);
}

// A position is looked for by who holds it and by its own title.
const positions: RefSource = {
  permission: "structure.read",
  search: async (query, signal) => {
    const [people, titled] = await Promise.all([
      fetchPage<Person>("/api/structure/people", { filter: contains("name", query), sort: "", limit: OFFERED }, signal),
      fetchPage<Position>("/api/structure/positions", { filter: contains("title", query), sort: "", limit: OFFERED }, signal),
    ]);
    const held = people.rows.flatMap((person): NamedRef[] => (person.position ? [{ id: person.position.id, label: joined([both(nameOf(person)), person.position.label, person.unit?.label]) }] : []));
    const others = titled.rows.filter(({ id }) => !held.some((one) => one.id === id)).map((row) => ({ id: row.id, label: positionLabel(row) }));
    return [...held, ...others];
  },
  name: async (id, signal) => {
    const { position } = await request<PositionView>(`/api/structure/positions/${id}`, { signal });
    return position.holders[0]?.label ?? joined([position.title, position.unit?.label]);
  },
};

const people: RefSource = {
  permission: "structure.read",
  search: async (query, signal) => (await fetchPage<Person>("/api/structure/people", { filter: contains("name", query), sort: "", limit: OFFERED }, signal)).rows.map((person) => ({ id: person.id, label: both(nameOf(person)) })),
  name: async (id, signal) => both(nameOf((await request<{ person: Person }>(`/api/structure/people/${id}`, { signal })).person)),
};

const units: RefSource = {
  permission: "structure.read",
  search: async (query, signal) => (await fetchPage<UnitRow>("/api/structure/units", { filter: contains("name", query), sort: "", limit: OFFERED }, signal)).rows.map(({ id, name }) => ({ id, label: name })),
  name: async (id, signal) => (await request<UnitRow>(`/api/structure/units/${id}`, { signal })).name,
};

/** The records of the structure that others point to. */
export const structureRefs = { position: positions, person: people, unit: units };
