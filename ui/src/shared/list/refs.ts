import { queryOptions, useQueries, useQuery } from "@tanstack/react-query";
import type { DescriptorField } from "../api/types";
import { codeOf } from "../fields/fields";
import type { Bilingual } from "../format/types";
import { refSource } from "../slots/slots";

// The description of a list does not tell which texts can be searched by a part; names and titles can.
const BY_PART = new Set(["name", "title"]);

/** Whether a text field is searched by a part of it; others are compared whole. Own fields always are. */
export function searchedByPart(field: DescriptorField): boolean {
  return BY_PART.has(field.key) || codeOf(field.key) !== null;
}

function nameQuery(field: string, id: string) {
  const source = refSource(field);
  return queryOptions({
    queryKey: ["ref", field, id],
    enabled: !!source && id !== "",
    staleTime: 300_000,
    retry: false,
    queryFn: ({ signal }) => source?.name(id, signal) ?? Promise.reject(new Error(field)),
  });
}

/** The name of the record that a field points to; nothing while it is not known or not for this person. */
export function useRefName(field: string, id: string) {
  return useQuery(nameQuery(field, id));
}

/** The names of several records that fields point to, in their order. */
export function useNamesOf(asked: readonly { readonly field: string; readonly id: string }[]): (Bilingual | undefined)[] {
  return useQueries({ queries: asked.map(({ field, id }) => nameQuery(field, id)), combine: (results) => results.map(({ data }) => data) });
}
