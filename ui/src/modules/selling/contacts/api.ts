import { queryOptions } from "@tanstack/react-query";
import { request } from "../../../shared/api/client";
import type { Schemas } from "../../../shared/api/types";

export type Contact = Schemas["ContactRow"];
export type ContactPatch = Partial<Schemas["ContactPatch"]>;
export type Job = Schemas["Job"];
export type Person = Schemas["AccountPerson"];
export type Role = NonNullable<Contact["role"]>;

/** What somebody can be in the decisions of an account. */
export const ROLES = ["decision_maker", "economic_buyer", "champion", "user", "technical", "finance", "blocker", "other"] as const satisfies readonly Role[];

/** What becomes old when a contact changes. */
export const CONTACT_KEYS = [["contacts"], ["accounts", "people"], ["deals"], ["timeline"]] as const;

/** One contact. */
export const contactQuery = (id: string) => queryOptions({ queryKey: ["contacts", "one", id], queryFn: ({ signal }) => request<Contact>(`/api/contacts/${id}`, { signal }) });

/** The people of an account, of today and before. */
export const peopleQuery = (account: string) => queryOptions({ queryKey: ["accounts", "people", account], queryFn: ({ signal }) => request<Person[]>(`/api/accounts/${account}/contacts`, { signal }) });

/** Several numbers or addresses as one line, and back. */
export const joined = (texts: readonly string[]) => texts.join(", ");
export const parted = (line: string) => line.split(/[,;\n]/).map((text) => text.trim()).filter(Boolean);

/** The jobs of a contact as they are sent. */
export const jobsOf = ({ relations }: Contact): Job[] => relations.map(({ account, role, from, to }) => ({ account: account.id, role: role ?? null, from, to: to ?? null }));
