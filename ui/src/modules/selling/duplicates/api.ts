import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { request } from "../../../shared/api/client";
import type { Schemas } from "../../../shared/api/types";

export type DuplicatePair = Schemas["DuplicatePair"];
export type DuplicatePart = Schemas["DuplicatePart"];
export type Alike = Schemas["Alike"];

/** Kinds of records that are looked through. */
export const KINDS = ["account", "contact"] as const;
export type DuplicateKind = (typeof KINDS)[number];

/** Pairs become old whenever a record of their kind changes. */
export const duplicatesQuery = (kind: DuplicateKind) => infiniteQueryOptions({
  queryKey: [`${kind}s`, "duplicates"],
  queryFn: ({ pageParam, signal }) => request<Schemas["DuplicatePage"]>("/api/duplicates", { query: { kind, after: pageParam }, signal }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ next }) => next ?? undefined,
});

/** Accounts that look like one that is about to be made. */
export const alikeQuery = (name: string, town: string, nip: string) => queryOptions({
  queryKey: ["accounts", "alike", name, town, nip],
  enabled: name.trim().length > 2,
  queryFn: ({ signal }) => request<Alike[]>("/api/duplicates/alike", { query: { name, town: town.trim() || undefined, nip: nip.trim() || undefined }, signal }),
});
