import { queryOptions, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { request } from "../../../shared/api/client";
import type { Schemas } from "../../../shared/api/types";
import type { Pipeline, Stage } from "../api";

export type StageCriteria = Schemas["StageCriteria"];
export type Held = Schemas["HeldCriterion"];
export type Preview = Schemas["GatePreview"];
export type CriterionWords = Schemas["CriterionWords"];

/** What criteria may speak of. */
export const criterionWordsQuery = queryOptions({ queryKey: ["criterion-words"], staleTime: Infinity, queryFn: ({ signal }) => request<CriterionWords>("/api/criteria/words", { signal }) });

/** What the open stages of a pipeline demand. */
export const criteriaQuery = (pipeline: string) =>
  queryOptions({ queryKey: ["pipelines", pipeline, "criteria"], queryFn: ({ signal }) => request<StageCriteria[]>(`/api/pipelines/${pipeline}/criteria`, { signal }) });

/** Changes the set-up of a stage and reads the pipelines anew. */
export function useStageWrite(pipeline: Pipeline, stage: Stage) {
  const client = useQueryClient();
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  async function write(method: "PUT" | "PATCH", path: string, body: unknown): Promise<boolean> {
    setBusy(true);
    try {
      await request(`/api/pipelines/${pipeline.id}/stages/${stage.id}${path}`, { method, version: pipeline.version, body });
      setError(null);
      await client.invalidateQueries({ queryKey: ["pipelines"] });
      await client.invalidateQueries({ queryKey: ["deals"] });
      return true;
    } catch (refusal) {
      setError(refusal);
      return false;
    } finally {
      setBusy(false);
    }
  }
  return { write, error, busy };
}
