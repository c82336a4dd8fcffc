import { infiniteQueryOptions, keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { request } from "../api/client";
import { ProblemError, type Problem } from "../api/problem";
import type { Descriptor, Schemas } from "../api/types";
import { nameFields } from "../fields/fields";
import type { Count } from "./table";

/** One page of a list as every list of the server gives it. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly next?: string | null;
  readonly count?: Count | null;
  readonly totals: Readonly<Record<string, readonly Schemas["Money"][]>>;
}

/** What a list is asked. */
export interface ListQuestion {
  readonly filter: string;
  readonly sort: string;
}

const PAGE_ROWS = 100;

/** What the list of an object can show, filter and sort. */
export function useDescriptor(object: string): Descriptor | undefined {
  return useQuery({ queryKey: ["lists", object], staleTime: 300_000, queryFn: async ({ signal }) => {
    const descriptor = await request<Descriptor>(`/api/lists/${object}`, { signal });
    nameFields(descriptor.fields.flatMap(({ key, name }) => (name ? [{ object, key, name }] : [])));
    return descriptor;
  } }).data;
}

/** One page of a list. */
export function fetchPage<Row>(path: string, query: ListQuestion & { after?: string; limit: number }, signal?: AbortSignal): Promise<Page<Row>> {
  return request<Page<Row>>(path, { query: { ...query }, ...(signal && { signal }) });
}

/** The pages of a list. */
export const pagesQuery = <Row>(object: string, path: string, { filter, sort }: ListQuestion) => infiniteQueryOptions({
  queryKey: [object, "list", filter, sort],
  initialPageParam: "",
  queryFn: ({ pageParam, signal }) => fetchPage<Row>(path, { filter, sort, after: pageParam, limit: PAGE_ROWS }, signal),
  getNextPageParam: (last: Page<Row>) => last.next ?? undefined,
});

/** The rows of a list, page by page; old rows stay until the new ones are there. */
export function useRecords<Row>(object: string, path: string, question: ListQuestion, enabled = true) {
  const query = useInfiniteQuery({ ...pagesQuery<Row>(object, path, question), enabled, placeholderData: keepPreviousData });
  const pages = query.data?.pages ?? [];
  const problem: Problem | null = query.error instanceof ProblemError && query.error.problem.code.startsWith("filter.") ? query.error.problem : null;
  return {
    rows: pages.flatMap(({ rows }) => rows),
    count: pages[0]?.count ?? null,
    totals: pages[0]?.totals ?? {},
    problem,
    error: problem ? null : query.error,
    loading: query.isPending && !problem,
    stale: query.isPlaceholderData,
    hasMore: query.hasNextPage,
    more: () => void (query.isFetchingNextPage || query.fetchNextPage()),
    retry: () => void query.refetch(),
  };
}

/** How many records a filter lets through. */
export function useCount(object: string, path: string, filter: string): Count | null {
  const { data } = useQuery({ queryKey: [object, "count", filter], staleTime: 60_000, retry: false, queryFn: ({ signal }) => fetchPage<unknown>(path, { filter, sort: "", limit: 1 }, signal) });
  return data?.count ?? null;
}
