import { queryOptions, useQuery } from "@tanstack/react-query";
import i18next from "i18next";
import { useMemo } from "react";
import { request } from "../api/client";
import type { Schemas } from "../api/types";
import type { Bilingual, Money } from "../format/types";

/** A field that the company has added to a kind of record. */
export type CustomField = Schemas["CustomField"];

/** What such a field holds; empty is null. */
export type CustomValue = string | number | boolean | Money | readonly string[] | null;

/** A record with its own fields by their codes. */
export interface HoldsCustom {
  readonly custom: Readonly<Record<string, unknown>>;
}

const PREFIX = "custom.";
const LANGUAGES = ["pl", "en"] as const;

const names = new Map<string, Bilingual>();
let following = false;

// Names are no messages: what would mean something in one is quoted.
const quoted = (name: string) => name.replaceAll("'", "''").replaceAll(/[{}<>#]/g, (sign) => `'${sign}'`);

function say(): void {
  for (const language of LANGUAGES) {
    // A language whose words are not there yet gets the names when it is switched to.
    if (i18next.hasResourceBundle(language, "app")) i18next.addResourceBundle(language, "app", Object.fromEntries([...names].map(([key, name]) => [key, quoted(name[language])])), true, true);
  }
}

/** Lets the fields of a kind of record be called by their names wherever `field.<object>.<key>` is said. */
export function nameFields(fields: readonly { readonly object: string; readonly key: string; readonly name: Bilingual }[]): void {
  const fresh = fields.filter(({ object, key, name }) => { const known = names.get(`field.${object}.${key}`); return known?.pl !== name.pl || known.en !== name.en; });
  if (fresh.length === 0) return;
  fresh.forEach(({ object, key, name }) => names.set(`field.${object}.${key}`, name));
  if (!following) i18next.on("languageChanged", say);
  following = true;
  say();
}

/** The key of a field in filters, columns and histories. */
export const keyOf = ({ code }: Pick<CustomField, "code">) => PREFIX + code;

/** The code in the key of an own field; null for a field of the program. */
export const codeOf = (key: string) => (key.startsWith(PREFIX) ? key.slice(PREFIX.length) : null);

/** All fields that the company has added, archived ones too. */
export const fieldsQuery = queryOptions({
  queryKey: ["fields"],
  staleTime: 300_000,
  queryFn: async ({ signal }) => {
    const all = await request<CustomField[]>("/api/fields", { signal });
    nameFields(all.map((field) => ({ object: field.object, key: keyOf(field), name: field.label })));
    return all;
  },
});

const NONE: readonly CustomField[] = [];

/** The fields of a kind of record in their order, archived ones too. */
export function useAllFields(object: string): readonly CustomField[] {
  const { data = NONE } = useQuery(fieldsQuery);
  return useMemo(() => data.filter((field) => field.object === object), [data, object]);
}

/** The fields that a kind of record offers now. */
export function useCustomFields(object: string): readonly CustomField[] {
  const all = useAllFields(object);
  return useMemo(() => all.filter(({ archived }) => !archived), [all]);
}

/** What a record holds in a field. */
export function valueOf({ custom }: HoldsCustom, { code }: Pick<CustomField, "code">): CustomValue {
  return (custom[code] as CustomValue | undefined) ?? null;
}

/** The change that sets an own field. */
export const customPatch = (code: string, value: CustomValue) => ({ custom: { [code]: typeof value === "string" ? value.trim() || null : value } });

/** Two changes of one record as one. */
export function joinPatches(one: Readonly<Record<string, unknown>>, other: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const custom = { ...(one["custom"] as object | undefined), ...(other["custom"] as object | undefined) };
  return { ...one, ...other, ...(Object.keys(custom).length > 0 && { custom }) };
}
