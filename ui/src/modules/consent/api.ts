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
