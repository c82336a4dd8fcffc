import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { request } from "../../shared/api/client";
import type { Job, Schemas } from "../../shared/api/types";
import { useWrite } from "../../shared/api/useWrite";
import { importQuery, importsQuery, type Import } from "./api";

type Example = Schemas["ExampleView"];

const ASK_AGAIN_MS = 400;

const atWork = (example: Example | undefined) => example?.state === "loading" || example?.state === "removing";

const exampleQuery = queryOptions({
  queryKey: ["imports", "example"],
  queryFn: ({ signal }) => request<Example>("/api/imports/example", { signal }),
  refetchInterval: ({ state: { data } }) => (atWork(data) ? ASK_AGAIN_MS : false),
});

/** The example data in the company. */
export const useExample = () => useQuery(exampleQuery).data;

/** Watches the example data: when they have come or gone, every figure on screen is old. */
export function useExampleChanges(gone: (view: Import) => void): Example | undefined {
  const client = useQueryClient();
  const example = useExample();
  const before = useRef(example);
  useEffect(() => {
    const was = before.current;
    before.current = example;
    if (!atWork(was) || atWork(example)) return;
    void client.invalidateQueries();
    if (was?.state === "removing" && example?.state === "none" && was.id) void request<Import>(`/api/imports/${was.id}`).then(gone);
  }, [example, client, gone]);
  return example;
}

/** Brings the example data in. */
export function useLoadExample() {
  const client = useQueryClient();
  const { write, state } = useWrite<void, Example>((_, idempotencyKey) => request("/api/imports/example", { method: "POST", idempotencyKey }), { refreshes: [importsQuery.queryKey] });
  const load = () => void write().then((example) => client.setQueryData(exampleQuery.queryKey, example), () => undefined);
  return { load, error: state.error, starting: state.isPending };
}

/** Takes the example data out, and counts what people have added to them. */
export function useRemoveExample(id: string) {
  const counting = useMutation({ mutationFn: () => request<Schemas["Added"]>("/api/imports/example/added"), networkMode: "always" });
  const { write, state } = useWrite<void, Job>((_, idempotencyKey) => request(`/api/imports/${id}/undo`, { method: "POST", idempotencyKey }), { refreshes: [exampleQuery.queryKey, importQuery(id).queryKey, importsQuery.queryKey] });
  return {
    count: () => counting.mutateAsync().then(({ records }) => records),
    remove: () => void write().catch(() => undefined),
    error: counting.error ?? state.error,
    starting: counting.isPending || state.isPending,
  };
}
