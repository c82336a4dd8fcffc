import { queryOptions, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { request } from "../../../shared/api/client";
import type { Schemas } from "../../../shared/api/types";
import type { CustomField } from "../../../shared/fields/fields";

export type Usage = Schemas["FieldUsage"];
export type Details = Schemas["FieldDetails"];
export type WantedOption = Schemas["WantedOption"];
export type Type = CustomField["type"];

/** What a field can hold, the most usual first. */
export const TYPES: readonly Type[] = ["text", "number", "date", "option", "yes_no", "long_text", "money", "options", "link"];

/** Whether values of the type are chosen from a list. */
export const isChosen = (type: Type) => type === "option" || type === "options";

/** How many records hold each field, and which kinds of records can have fields. */
export const usageQuery = (object: string) => queryOptions({ queryKey: ["fields", "usage", object], queryFn: ({ signal }) => request<Usage>("/api/fields/usage", { query: { object }, signal }) });

// All that is told of fields elsewhere.
const TOLD = [["fields"], ["lists"], ["criterion-words"], ["imports"]] as const;

/** Changes the fields and reads anew what depends on them. */
export function useFieldWrite() {
  const client = useQueryClient();
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  async function write(method: "POST" | "PUT", path: string, body: unknown, version?: number): Promise<boolean> {
    setBusy(true);
    try {
      await request(`/api/fields${path}`, { method, body, ...(version !== undefined && { version }) });
      setError(null);
      await Promise.all(TOLD.map((queryKey) => client.invalidateQueries({ queryKey })));
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
