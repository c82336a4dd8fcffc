import { QueryClient, QueryObserver } from "@tanstack/react-query";
import { describe, expect, it } from "vitest";
import { seenSince } from "./seenSince";

function clientWith(shown: readonly { key: string; staleTime: number; at: number; active: boolean }[]): QueryClient {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: 15_000 } } });
  for (const { key, staleTime, at, active } of shown) {
    client.setQueryData([key], key, { updatedAt: at });
    if (active) new QueryObserver(client, { queryKey: [key], staleTime, enabled: true, queryFn: () => key, refetchOnMount: false }).subscribe(() => {});
  }
  return client;
}

describe("what is seen without a connection", () => {
  it("is as old as the oldest records on screen", () => {
    const client = clientWith([{ key: "deals", staleTime: 15_000, at: 2_000, active: true }, { key: "history", staleTime: 0, at: 5_000, active: true }]);
    expect(seenSince(client)?.getTime()).toBe(2_000);
  });

  it("does not count what changes slowly or is not on screen", () => {
    const client = clientWith([{ key: "fields", staleTime: 300_000, at: 1_000, active: true }, { key: "accounts", staleTime: 15_000, at: 1_500, active: false }, { key: "deals", staleTime: 15_000, at: 2_000, active: true }]);
    expect(seenSince(client)?.getTime()).toBe(2_000);
    expect(seenSince(clientWith([{ key: "fields", staleTime: 300_000, at: 1_000, active: true }]))).toBeNull();
  });
});
