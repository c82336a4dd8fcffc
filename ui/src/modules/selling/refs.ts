import { request } from "../../shared/api/client";
import { queryClient } from "../../shared/api/queryClient";
import type { Bilingual } from "../../shared/format/types";
import { fetchPage } from "../../shared/list/useRecords";
import { findRecords } from "../../shared/search/search";
import { folded } from "../../shared/shell/match";
import type { RefSource } from "../../shared/slots/slots";
import { pipelinesQuery, type Account } from "./api";

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

const pipelines: RefSource = {
  search: async (query) => {
    const all = await queryClient.ensureQueryData(pipelinesQuery);
    return all.filter(({ name }) => folded(`${name.pl} ${name.en}`).includes(folded(query))).map(({ id, name }) => ({ id, label: name }));
  },
  name: async (id) => (await queryClient.ensureQueryData(pipelinesQuery)).find((one) => one.id === id)?.name ?? both(id),
};

/** The records that deals and accounts point to. */
export const sellingRefs = { account: accounts, pipeline: pipelines };
