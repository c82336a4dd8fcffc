import { useQuery, useQueryClient, type QueryKey } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { request } from "../api/client";
import { jobsQuery } from "../api/me";
import type { Job } from "../api/types";
import { randomUuid } from "../api/uuid";
import type { Bilingual } from "../format/types";
import { useJobOnPage } from "../states/jobsOnPage";

/** What came of an order, or would come of it. */
export interface BulkOutcome {
  readonly count: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
  /** The first of the refused ones; the name is missing when the record cannot be seen. */
  readonly refusals: readonly { readonly id: string; readonly name: string | null; readonly reason: Bilingual }[];
  /** Who has to agree before it is done; nobody has to when it is missing. */
  readonly approval?: { readonly reason: string; readonly limit: number; readonly of: readonly string[] } | null;
}

/** What is done to each record: fields, a move or deletion. */
export interface BulkChange {
  readonly patch?: Readonly<Record<string, unknown>>;
  readonly move?: Readonly<Record<string, unknown>>;
  readonly delete?: boolean;
}

/** Which records: those of a filter, these ones, or each with a change of its own. */
export type BulkChoice =
  | { readonly filter: string; readonly change: BulkChange }
  | { readonly ids: readonly string[]; readonly change: BulkChange }
  | { readonly rows: readonly { readonly id: string; readonly change: BulkChange }[] };

type BulkJob = Omit<Job, "result"> & { readonly result?: (NonNullable<Job["result"]> & { readonly details: BulkOutcome }) | null };

const ENDED = ["done", "failed", "cancelled"];

/** Orders a change of many records, or its preview, and follows it to the end. */
export function useBulk(path: string, refreshes: readonly QueryKey[]) {
  const client = useQueryClient();
  const [id, setId] = useState<string>();
  const [error, setError] = useState<unknown>(null);
  const { data: job } = useQuery({
    queryKey: ["jobs", "one", id],
    enabled: id !== undefined,
    queryFn: ({ signal }) => request<BulkJob>(`/api/jobs/${id}`, { signal }),
    refetchInterval: ({ state }) => (state.data && ENDED.includes(state.data.state) ? false : 300),
  });
  useJobOnPage(id, ENDED.includes(job?.state ?? ""));
  const done = job?.state === "done";
  const written = done && job.result?.changeSet != null;
  useEffect(() => {
    if (!written) return;
    refreshes.forEach((queryKey) => void client.invalidateQueries({ queryKey }));
    void client.invalidateQueries(jobsQuery);
  }, [written, client, refreshes]);
  const order = async (choice: BulkChoice, rest: { preview?: boolean; expectedCount?: number; ask?: string }) => {
    setError(null);
    setId(undefined);
    try {
      setId((await request<Job>(`${path}/bulk`, { method: "POST", body: { ...choice, ...rest }, idempotencyKey: randomUuid() })).id);
    } catch (refusal) {
      setError(refusal);
    }
  };
  const cancel = () => id !== undefined && void request(`/api/jobs/${id}`, { method: "DELETE" });
  return { job: id === undefined ? undefined : job, waiting: id !== undefined && !ENDED.includes(job?.state ?? ""), error, order, cancel };
}
