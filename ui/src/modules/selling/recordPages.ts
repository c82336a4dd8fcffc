import { skipToken, useQuery, type QueryClient } from "@tanstack/react-query";
import { request } from "../../shared/api/client";
import { queryClient } from "../../shared/api/queryClient";
import type { Schemas } from "../../shared/api/types";

/** A record that has a page with a timeline. */
export type PagedObject = "deals" | "accounts" | "contacts";
export type RecordPage = Schemas["RecordView"];

const pageKey = (object: PagedObject, id: string) => ["record-pages", object, id] as const;
export const headKey = (object: PagedObject, id: string) => ["timeline", object, id] as const;

function keep(client: QueryClient, object: PagedObject, id: string, page: RecordPage): void {
  client.setQueryData(pageKey(object, id), page);
  client.setQueryData(headKey(object, id), { pages: [page.timeline], pageParams: [""] });
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
