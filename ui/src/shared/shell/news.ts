import { infiniteQueryOptions, useQueryClient } from "@tanstack/react-query";
import { request } from "../api/client";
import { askAgain } from "../live/stream";
import type { Schemas } from "../api/types";

/** One piece of news, as the server tells it. */
export type NewsItem = Schemas["NewsItem"];

const [ASK_AGAIN_MS, ASK_SELDOM_MS] = [30_000, 300_000];

/** The person's news, newest first. */
export const newsQuery = infiniteQueryOptions({
  queryKey: ["notifications"],
  initialPageParam: "",
  queryFn: ({ pageParam, signal }) => request<Schemas["NewsPage"]>("/api/notifications", { query: { after: pageParam }, signal }),
  getNextPageParam: ({ next }) => next ?? undefined,
  refetchInterval: () => askAgain(ASK_AGAIN_MS, ASK_SELDOM_MS),
});

/** What can be done with news: read some or all of it, stop a kind or one topic, let it come again. */
export function useNewsActs() {
  const client = useQueryClient();
  const after = (done: Promise<unknown>) => done.finally(() => Promise.all([["notifications"], ["notification-mutes"]].map((queryKey) => client.invalidateQueries({ queryKey }))));
  const mutes = (method: "PUT" | "DELETE") => (kind: string, topic?: string) => after(request("/api/notifications/mutes", { method, query: { kind, topic } }));
  return {
    read: (ids: readonly string[]) => after(request("/api/notifications/read", { method: "POST", body: { ids } })),
    mute: mutes("PUT"),
    unmute: mutes("DELETE"),
  };
}
