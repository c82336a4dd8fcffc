import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { request } from "../../shared/api/client";
import type { Job } from "../../shared/api/types";
import { useWrite } from "../../shared/api/useWrite";
import { importQuery, working, type Choice, type Import, type Wanted } from "./api";
import { after } from "./mapping";

const JOBS = ["jobs"];

/** One import; when its work ends, everything that it may have changed becomes old. */
export function useImport(id: string) {
  const client = useQueryClient();
  const query = useQuery(importQuery(id));
  const busy = working(query.data);
  const wasBusy = useRef(false);
  useEffect(() => {
    if (wasBusy.current && !busy) void client.invalidateQueries();
    wasBusy.current = busy;
  }, [busy, client]);
  return query;
}

/** Changes the mapping at once: the screen shows the wish before the server has answered. */
export function useMapping(view: Import) {
  const client = useQueryClient();
  const { queryKey } = importQuery(view.id);
  const { write, state } = useWrite<Wanted, Import>(
    (body, idempotencyKey) => request(`/api/imports/${view.id}/mapping`, { method: "PUT", body, idempotencyKey }),
    {
      scope: { id: `mapping-${view.id}` },
      onMutate: async ({ input }) => {
        await client.cancelQueries({ queryKey });
        client.setQueryData(queryKey, (known) => known && after(known, input));
      },
      refreshes: [queryKey],
    },
  );
  return { change: (wanted: Wanted) => void write(wanted).catch(() => undefined), error: state.error, saving: state.isPending };
}

/** Reads a file once more in another way. */
export function useReading(view: Import) {
  const client = useQueryClient();
  const { queryKey } = importQuery(view.id);
  const { write, state } = useWrite<Choice, Import>((body, idempotencyKey) => request(`/api/imports/${view.id}/reading`, { method: "PUT", body, idempotencyKey }), { scope: { id: `mapping-${view.id}` }, refreshes: [queryKey, ["imports", "values", view.id]] });
  const read = (choice: Choice) => void write(choice).then((read) => client.setQueryData(queryKey, read), () => undefined);
  return { read, error: state.error, reading: state.isPending };
}

/** Starts one of the long works of an import. */
export function useStart(view: Import, what: "dry-run" | "commit" | "undo") {
  const { write, state } = useWrite<void, Job>((_, idempotencyKey) => request(`/api/imports/${view.id}/${what}`, { method: "POST", idempotencyKey }), { refreshes: [importQuery(view.id).queryKey, JOBS] });
  return { start: () => void write().catch(() => undefined), error: state.error, starting: state.isPending };
}

/** Stops a work. */
export function useStop(view: Import) {
  const { write } = useWrite<Job, Job>((job, idempotencyKey) => request(`/api/jobs/${job.id}`, { method: "DELETE", idempotencyKey }), { refreshes: [importQuery(view.id).queryKey, JOBS] });
  return (job: Job) => void write(job).catch(() => undefined);
}
