import { queryOptions } from "@tanstack/react-query";
import { request } from "../../shared/api/client";
import type { Schemas } from "../../shared/api/types";
import { useWrite } from "../../shared/api/useWrite";

export type Wording = Schemas["Wording"];
export type ContactRule = Schemas["ContactRule"];

const KEYS = [["consent-wordings"], ["consents"]] as const;

/** All versions of wordings, the newest of each kind first. */
export const wordingsQuery = queryOptions({ queryKey: ["consent-wordings"], queryFn: ({ signal }) => request<Wording[]>("/api/consent-wordings", { signal }) });

/** The rules that the gate knows, with their dates. */
export const rulesQuery = queryOptions({ queryKey: ["contact-rules"], queryFn: ({ signal }) => request<ContactRule[]>("/api/contact-rules", { signal }) });

/** Adds a version. */
export const useAddWording = () => useWrite<Schemas["NewWording"], Wording>((body, idempotencyKey) => request("/api/consent-wordings", { method: "POST", body, idempotencyKey }), { refreshes: KEYS });

/** Takes back a version that has not begun. */
export const useRemoveWording = () => useWrite<string, void>((id) => request(`/api/consent-wordings/${id}`, { method: "DELETE" }), { refreshes: KEYS });

const RULE_KEYS = [["contact-rules"], ["consents"]] as const;

export type NewRule = Schemas["NewRule"];
export type RuleEffect = Schemas["RuleEffect"];

/** What a new rule would change for how many; nothing is written. */
export const useRuleEffect = () => useWrite<NewRule, RuleEffect>((body) => request("/api/contact-rules/preview", { method: "POST", body }));

/** Adds a rule from a day on. */
export const useAddRule = () => useWrite<NewRule, ContactRule>((body, idempotencyKey) => request("/api/contact-rules", { method: "POST", body, idempotencyKey }), { refreshes: RULE_KEYS });

/** What the end of a rule would change for how many. */
export const useEndEffect = (id: string) => useWrite<string, RuleEffect>((last) => request(`/api/contact-rules/${id}/end/preview`, { method: "POST", body: { last } }));

/** Ends a rule with its last day. */
export const useEndRule = (id: string) => useWrite<string, ContactRule>((last, idempotencyKey) => request(`/api/contact-rules/${id}/end`, { method: "POST", body: { last }, idempotencyKey }), { refreshes: RULE_KEYS });
