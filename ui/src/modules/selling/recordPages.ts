import { skipToken, useQuery, type QueryClient } from "@tanstack/react-query";
import { request } from "../../shared/api/client";
import { queryClient } from "../../shared/api/queryClient";
import type { Schemas } from "../../shared/api/types";

/** A record that has a page with a timeline. */
export type PagedObject = "deals" | "accounts" | "contacts" | "prospects";
export type RecordPage = Schemas["RecordView"];

const pageKey = (object: PagedObject, id: string) => ["record-pages", object, id] as const;
export const headKey = (object: PagedObject, id: string) => ["timeline", object, id] as const;

function keep(client: QueryClient, object: PagedObject, id: string, page: RecordPage): void {
  client.setQueryData(pageKey(object, id), page);
  client.setQueryData(headKey(object, id), { pages: [page.timeline], pageParams: [""] });
}

const gateKey = (id: string) => ["record-pages", "deals", id, "gate"] as const;

/** Reads a deal with everything that its page shows first. */
export async function openDeal(id: string, signal: AbortSignal): Promise<Schemas["DealRow"]> {
  const answer = await openRecord<Schemas["OfDeal"]>("deals", id, signal);
  queryClient.setQueryData(gateKey(id), answer.gate ?? null);
  return answer.deal;
}

/** What the deal needs before it may go on, as it came with the record; null when nothing is demanded. */
export function useDealGate(id: string): Schemas["GateView"] | null {
  return useQuery<Schemas["GateView"] | null>({ queryKey: gateKey(id), queryFn: skipToken, staleTime: Infinity }).data ?? null;
}

/** Reads a record with everything that its page shows first; the rest is kept for the parts of the page. */
export async function openRecord<Answer extends { page: RecordPage }>(object: PagedObject, id: string, signal: AbortSignal): Promise<Answer> {
  const answer = await request<Answer>(`/api/${object}/${id}/page`, { signal });
  keep(queryClient, object, id, answer.page);
  return answer;
}

/** What came with the record: planned activities and the numbers of related records. */
export function useRecordPage(object: PagedObject, id: string): RecordPage | undefined {
  return useQuery<RecordPage>({ queryKey: pageKey(object, id), queryFn: skipToken, staleTime: Infinity }).data;
}
