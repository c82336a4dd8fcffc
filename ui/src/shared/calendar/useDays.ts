import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { request } from "../api/client";
import type { Money } from "../format/types";
import { plusDays } from "../format/dates";

/** One day of a calendar: what there is of it, and the first rows. */
export interface Day<Row> {
  readonly date: string;
  readonly count: number;
  readonly sums: readonly Money[];
  readonly rows: readonly Row[];
}

interface Days<Row> {
  readonly field: string;
  readonly days: readonly Day<Row>[];
}

/** The days of a list between two dates, the last one included, in one request. */
export function useDays<Row>(object: string, filter: string, field: string, from: string, last: string, rows: number) {
  const to = plusDays(last, 1);
  const query = useQuery({
    queryKey: [object, "days", filter, field, from, to, rows],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => request<Days<Row>>(`/api/lists/${object}/days`, { query: { filter, field, from, to, rows }, signal }),
  });
  return { days: new Map((query.data?.days ?? []).map((day) => [day.date, day])), loading: query.isPending, stale: query.isPlaceholderData, error: query.error, retry: () => void query.refetch() };
}
