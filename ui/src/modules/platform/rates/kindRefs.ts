import { request } from "../../../shared/api/client";
import type { NamedRef } from "../../../shared/api/types";
import type { RefSource } from "../../../shared/slots/slots";
import type { RateKind } from "./api";

async function kinds(signal: AbortSignal): Promise<NamedRef[]> {
  const all = await request<RateKind[]>("/api/rate-kinds", { signal });
  return all.map(({ code, name }) => ({ id: code, label: name }));
}

/** Kinds of rates by their code, so that histories say them in words. */
export const kindRefs: RefSource = {
  search: async (query, signal) => (await kinds(signal)).filter(({ label }) => `${label.pl} ${label.en}`.toLowerCase().includes(query.toLowerCase())),
  name: async (id, signal) => {
    const found = (await kinds(signal)).find((kind) => kind.id === id);
    if (!found) throw new Error(id);
    return found.label;
  },
};
