import createClient, { type Client } from "openapi-fetch";
import { transport } from "./transport";

const ORIGIN = typeof location === "undefined" ? "http://localhost" : location.origin;

/** What a request may carry besides its path. */
export interface RequestOptions {
  readonly method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly body?: unknown;
  readonly query?: Readonly<Record<string, string | number | boolean | null | undefined>>;
  /** The version of the record that the change was based on. */
  readonly version?: number | string;
  /** Given by `useWrite`, so that a repeated mutation is done once. */
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
}

/** The full address of a path with its query; empty values are left out. */
export function address(path: string, query: RequestOptions["query"]): string {
  const url = new URL(path, ORIGIN);
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== undefined && value !== null && value !== "") url.searchParams.set(name, String(value));
  }
  return url.href;
}

/** What a change answers: the record as it is now, and the change set that takes it back, when there is one. */
export interface Done<T> {
  readonly body: T;
  readonly changeSet: string | null;
}

/** Sends one request and gives the JSON answer; an empty answer is `undefined`. */
export async function request<T>(path: string, options: RequestOptions = {}): Promise<T> {
  return (await requestDone<T>(path, options)).body;
}

/** The same, for changes that can be undone. */
export async function requestDone<T>(path: string, options: RequestOptions = {}): Promise<Done<T>> {
  const { method = "GET", body, query, version, idempotencyKey, signal } = options;
  const headers = new Headers({ Accept: "application/json, application/problem+json" });
  const isForm = body instanceof FormData;
  if (body !== undefined && !isForm) headers.set("Content-Type", "application/json");
  if (version !== undefined) headers.set("If-Match", `"${version}"`);
  if (idempotencyKey) headers.set("Idempotency-Key", idempotencyKey);
  const init: RequestInit = { method, headers, body: isForm ? body : body === undefined ? null : JSON.stringify(body), signal: signal ?? null };
  const response = await transport(new Request(address(path, query), init));
  const text = await response.text();
  return { body: (text ? JSON.parse(text) : undefined) as T, changeSet: response.headers.get("Change-Set") };
}

/** The typed client over the same transport, for the paths that the server's description names. */
export function typedClient<Paths extends object>(): Client<Paths> {
  return createClient<Paths>({ baseUrl: ORIGIN, fetch: transport });
}
