import { request } from "../../shared/api/client";
import { queryClient } from "../../shared/api/queryClient";
import type { Bilingual } from "../../shared/format/types";
import { fetchPage } from "../../shared/list/useRecords";
import { findRecords } from "../../shared/search/search";
import { folded } from "../../shared/shell/match";
import type { RefSource } from "../../shared/slots/slots";
import { pipelinesQuery, type Account, type Deal } from "./api";
import type { Contact } from "./contacts/api";
import type { Prospect } from "./prospects/api";
import { answerText } from "./qualification/answerText";
import { frameworksQuery } from "./qualification/api";

const OFFERED = 12;
const both = (name: string): Bilingual => ({ pl: name, en: name });

const accounts: RefSource = {
  permission: "selling.read",
  search: async (query, signal) => {
    if (query.trim() !== "") return findRecords(query, ["accounts"], OFFERED, signal);
    const { rows } = await fetchPage<Account>("/api/accounts", { filter: "", sort: "name", limit: OFFERED }, signal);
    return rows.map(({ id, name }) => ({ id, label: both(name) }));
  },
  name: async (id, signal) => both((await request<Account>(`/api/accounts/${id}`, { signal })).name),
};

const deals: RefSource = {
  permission: "selling.read",
  search: async (query, signal) => {
    if (query.trim() !== "") return findRecords(query, ["deals"], OFFERED, signal);
    const { rows } = await fetchPage<Deal>("/api/deals", { filter: "", sort: "name", limit: OFFERED }, signal);
    return rows.map(({ id, name }) => ({ id, label: both(name) }));
  },
  name: async (id, signal) => both((await request<Deal>(`/api/deals/${id}`, { signal })).name),
};

// People of one name are told apart by where they work.
const placed = (name: Bilingual, place?: Bilingual | null): Bilingual => (place ? { pl: `${name.pl} (${place.pl})`, en: `${name.en} (${place.en})` } : name);

const contacts: RefSource = {
  permission: "selling.read",
  search: async (query, signal) => {
    if (query.trim() !== "") {
      const found = await findRecords(query, ["contacts"], OFFERED, signal);
      return found.map(({ id, label, hint }) => ({ id, label: placed(label, hint) }));
    }
    const { rows } = await fetchPage<Contact>("/api/contacts", { filter: "", sort: "name", limit: OFFERED }, signal);
    return rows.map(({ id, name, account }) => ({ id, label: placed(both(name), account?.label) }));
  },
  name: async (id, signal) => both((await request<Contact>(`/api/contacts/${id}`, { signal })).name),
};

const prospects: RefSource = {
  permission: "selling.read",
  search: async (query, signal) => {
    if (query.trim() !== "") return findRecords(query, ["prospects"], OFFERED, signal);
    const { rows } = await fetchPage<Prospect>("/api/prospects", { filter: "status in (new, working, qualified)", sort: "name", limit: OFFERED }, signal);
    return rows.map(({ id, name }) => ({ id, label: both(name) }));
  },
  name: async (id, signal) => both((await request<Prospect>(`/api/prospects/${id}`, { signal })).name),
};

const pipelines: RefSource = {
  search: async (query) => {
    const all = await queryClient.ensureQueryData(pipelinesQuery);
    return all.filter(({ name }) => folded(`${name.pl} ${name.en}`).includes(folded(query))).map(({ id, name }) => ({ id, label: name }));
  },
  name: async (id) => (await queryClient.ensureQueryData(pipelinesQuery)).find((one) => one.id === id)?.name ?? both(id),
};

// By code where a pipeline names its method, by id where a deal keeps a version.
const methods: RefSource = {
  search: async () => [],
  name: async (id) => {
    const { frameworks } = await queryClient.ensureQueryData(frameworksQuery);
    const version = frameworks.find((one) => one.id === id);
    if (version) return { pl: `${version.name.pl}, wersja ${version.version}`, en: `${version.name.en}, version ${version.version}` };
    return frameworks.find((one) => one.code === id)?.name ?? both(id);
  },
};

const answers: RefSource = {
  search: async () => [],
  name: async (written) => {
    const book = await queryClient.ensureQueryData(frameworksQuery);
    return { pl: answerText(written, book, ({ pl }) => pl), en: answerText(written, book, ({ en }) => en) };
  },
};

/** The records that others point to. */
export const sellingRefs = { account: accounts, contact: contacts, deal: deals, prospect: prospects, pipeline: pipelines, method: methods, answer: answers };
