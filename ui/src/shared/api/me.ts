import { queryOptions, useQuery } from "@tanstack/react-query";
import { request } from "./client";
import { csrfToken } from "./sessionGate";
import { screensHaveWords } from "../i18n/i18n";
import { askAgain } from "../live/stream";
import type { Job, Me, Session } from "./types";

/** The session; its token goes with every unsafe request. */
export const sessionQuery = queryOptions({
  queryKey: ["session"],
  staleTime: Infinity,
  queryFn: async ({ signal }) => {
    const session = await request<Session>("/api/session", { signal });
    csrfToken.set(session.csrf ?? "");
    return session;
  },
});

/** The signed-in person. */
export const meQuery = queryOptions({
  queryKey: ["me"],
  staleTime: 60_000,
  queryFn: async ({ signal }) => {
    const me = await request<Me>("/api/me", { signal });
    await screensHaveWords();
    return me;
  },
});

const working = (jobs: readonly Job[] | undefined) => jobs?.some(({ state }) => state === "running" || state === "waiting") ?? false;

/** The person's long works; asked for often while one is running. */
export const jobsQuery = queryOptions({
  queryKey: ["jobs"],
  queryFn: ({ signal }) => request<Job[]>("/api/jobs", { query: { mine: true }, signal }),
  refetchInterval: (query) => (working(query.state.data) ? askAgain(500, 2_000) : askAgain(15_000, 300_000)),
});

/** Whether the signed-in person has a right. */
export function useMay(permission: string): boolean {
  return useMe()?.permissions.includes(permission) ?? false;
}

/** The signed-in person, or undefined while it is not known. */
export function useMe(): Me | undefined {
  return useQuery(meQuery).data;
}
