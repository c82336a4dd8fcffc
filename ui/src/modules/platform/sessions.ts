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

const BROWSERS: readonly [RegExp, string][] = [[/Edg\//, "Edge"], [/OPR\//, "Opera"], [/Firefox\//, "Firefox"], [/Chrom(e|ium)\//, "Chrome"], [/Safari\//, "Safari"]];
const SYSTEMS: readonly [RegExp, string][] = [[/Android/, "Android"], [/iPhone|iPad/, "iOS"], [/Windows/, "Windows"], [/Mac OS/, "macOS"], [/Linux/, "Linux"]];

/** A browser as people call it, from what it says about itself; that itself where it is none of the usual ones. */
export function deviceName(agent: string): string {
  const named = [BROWSERS, SYSTEMS].flatMap((known) => known.find(([sign]) => sign.test(agent))?.[1] ?? []);
  return named.length > 0 ? named.join(", ") : agent;
}
