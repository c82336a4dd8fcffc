import { queryOptions } from "@tanstack/react-query";
import { request } from "../../shared/api/client";

/** One place where the person is signed in. */
export interface OpenSession {
  readonly id: string;
  readonly createdAt: string;
  readonly lastUsedAt: string;
  readonly address: string;
  readonly agent: string;
  readonly current: boolean;
}

/** The person's open sessions. */
export const sessionsQuery = queryOptions({
  queryKey: ["me", "sessions"],
  queryFn: ({ signal }) => request<OpenSession[]>("/api/me/sessions", { signal }),
});
