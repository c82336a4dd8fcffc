import { queryOptions } from "@tanstack/react-query";
import { request } from "../api/client";
import type { Schemas } from "../api/types";
import { useWrite } from "../api/useWrite";

export type Consents = Schemas["ConsentsView"];
export type Cell = Schemas["ConsentCell"];
export type Channel = Cell["channel"];
export type Purpose = Cell["purpose"];
export type Said = Schemas["Said"];
export type Fault = Schemas["Fault"]["fault"];
export type LetThrough = Schemas["LetThrough"];
export type MadeConsentLink = Schemas["MadeConsentLink"];

/** A record behind which somebody stands; its kind in the singular, as the server names it. */
export interface PartyOf {
  readonly object: "contact" | "account" | "prospect";
  readonly id: string;
}

export const CHANNELS = ["mail", "phone", "sms", "post"] as const satisfies readonly Channel[];
export const PURPOSES = ["marketing", "offer", "service"] as const satisfies readonly Purpose[];

/** What becomes old when something is said about being contacted. */
export const CONSENT_KEYS = [["consents"], ["contacts"], ["accounts"], ["prospects"]] as const;

const path = ({ object, id }: PartyOf) => `/api/consents/${object}/${id}`;

/** What stands about a record, what was said, and what the gate lets through now. */
export const consentsQuery = (of: PartyOf) => queryOptions({ queryKey: ["consents", of.object, of.id], queryFn: ({ signal }) => request<Consents>(path(of), { signal }) });

/** Writes down what somebody said. */
export const useSay = (of: PartyOf) => useWrite<Said, Consents>((body, idempotencyKey) => request(path(of), { method: "POST", body, idempotencyKey }), { refreshes: CONSENT_KEYS });

/** Marks an address or a number that leads nowhere. */
export const useMark = (of: PartyOf) => useWrite<Schemas["Fault"], Consents>((body, idempotencyKey) => request(`${path(of)}/marks`, { method: "POST", body, idempotencyKey }), { refreshes: CONSENT_KEYS });

/** Takes a mark back. */
export const useTakeMarkBack = (of: PartyOf) => useWrite<string, Consents>((mark) => request(`${path(of)}/marks/${mark}`, { method: "DELETE" }), { refreshes: CONSENT_KEYS });

/** The marks of an address of the record. */
export const marksOf = (consents: Consents, address: string) => {
  const keys = new Set(consents.addresses.filter((one) => one.address === address).map(({ key }) => key));
  return consents.marked.filter((mark) => keys.has(mark.addressKey));
};

/** Asks the gate and uses its permit at once; refused with the reasons. */
export const useContact = (of: PartyOf) => useWrite<Schemas["WantedContact"], LetThrough>((body, idempotencyKey) => request(`${path(of)}/contact`, { method: "POST", body, idempotencyKey }), { refreshes: [["consents", of.object, of.id]] });

/** Makes a link to the person's own page; asked for without a key, for the answer is a secret. */
export const useConsentLink = (of: PartyOf) => useWrite<null, MadeConsentLink>(() => request(`${path(of)}/link`, { method: "POST", body: {} }));

/** Where the proof lies. */
export const proofPath = (of: PartyOf) => `${path(of)}/proof.pdf`;

/** The cell of a channel and a purpose. */
export const cellOf = (consents: Consents, channel: Channel, purpose: Purpose) => consents.cells.find((cell) => cell.channel === channel && cell.purpose === purpose);
