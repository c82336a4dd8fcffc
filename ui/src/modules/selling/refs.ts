import { request } from "../../shared/api/client";
import { queryClient } from "../../shared/api/queryClient";
import type { Bilingual } from "../../shared/format/types";
import { fetchPage } from "../../shared/list/useRecords";
import { printFilter } from "../../shared/list/filter";
import { folded } from "../../shared/shell/match";
import type { FoundRecord, RefSource } from "../../shared/slots/slots";
import { pipelinesQuery, type Account, type Deal } from "./api";
import type { Contact } from "./contacts/api";

const OFFERED = 12;
const both = (name: string): Bilingual => ({ pl: name, en: name });
const named = (query: string) => (query.trim() === "" ? "" : printFilter([{ kind: "contains", field: "name", text: query.trim() }]));

const accounts: RefSource = {
  permission: "selling.read",
  search: async (query, signal) => {
    const { rows } = await fetchPage<Account>("/api/accounts", { filter: named(query), sort: "name", limit: OFFERED }, signal);
    return rows.map(({ id, name }) => ({ id, label: both(name) }));
  },
  name: async (id, signal) => both((await request<Account>(`/api/accounts/${id}`, { signal })).name),
};

const contacts: RefSource = {
  permission: "selling.read",
  search: async (query, signal) => {
    const { rows } = await fetchPage<Contact>("/api/contacts", { filter: named(query), sort: "name", limit: OFFERED }, signal);
    return rows.map(({ id, name, account }) => ({ id, label: account ? { pl: `${name} (${account.label.pl})`, en: `${name} (${account.label.en})` } : both(name) }));
  },
  name: async (id, signal) => both((await request<Contact>(`/api/contacts/${id}`, { signal })).name),
};

const pipelines: RefSource = {
  search: async (query) => {
    const all = await queryClient.ensureQueryData(pipelinesQuery);
    return all.filter(({ name }) => folded(`${name.pl} ${name.en}`).includes(folded(query))).map(({ id, name }) => ({ id, label: name }));
  },
  name: async (id) => (await queryClient.ensureQueryData(pipelinesQuery)).find((one) => one.id === id)?.name ?? both(id),
};

/** The records that others point to. */
export const sellingRefs = { account: accounts, contact: contacts, pipeline: pipelines };

const FOUND = 5;

/** Deals, accounts and contacts by a part of their name, for the palette. */
export async function searchSelling(query: string, signal: AbortSignal): Promise<FoundRecord[]> {
  const ask = { filter: named(query), sort: "", limit: FOUND };
  const [deals, clients, people] = await Promise.all([
    fetchPage<Deal>("/api/deals", ask, signal).then(({ rows }) => rows, () => []),
    fetchPage<Account>("/api/accounts", ask, signal).then(({ rows }) => rows, () => []),
    fetchPage<Contact>("/api/contacts", ask, signal).then(({ rows }) => rows, () => []),
  ]);
  return [
    ...deals.map(({ id, name, account }): FoundRecord => ({ id, label: name, ...(account && { hint: account.label.pl }), icon: "deal", path: `/selling/deals/${id}` })),
    ...clients.map(({ id, name, town }): FoundRecord => ({ id, label: name, ...(town && { hint: town }), icon: "account", path: `/selling/accounts/${id}` })),
    ...people.map(({ id, name, account }): FoundRecord => ({ id, label: name, ...(account && { hint: account.label.pl }), icon: "contact", path: `/selling/contacts/${id}` })),
  ];
}
