import { queryOptions, useQueryClient } from "@tanstack/react-query";
import { request } from "../../../shared/api/client";
import type { Schemas } from "../../../shared/api/types";
import { useWrite } from "../../../shared/api/useWrite";

export type Timing = Schemas["TimingView"];
export type Choice = Schemas["WantedTiming"];
export type OwnMail = Schemas["CapturedMail"];

/** When the person wants news by mail, and when the next one goes; asked again with the news themselves. */
export const timingQuery = queryOptions({ queryKey: ["notifications", "timing"], queryFn: ({ signal }) => request<Timing>("/api/notifications/timing", { signal }) });

/** The person's news that no mail server took out of the program. */
export const ownMailQuery = queryOptions({ queryKey: ["notifications", "mail"], queryFn: ({ signal }) => request<readonly OwnMail[]>("/api/mail/news", { signal }) });

/** Chooses otherwise: the screen follows at once; choices that follow each other fast are sent one after the other. */
export function useTimingChoice(): { choose: (change: Partial<Choice>) => void; error: unknown } {
  const client = useQueryClient();
  const { write, state } = useWrite<Choice, Timing>(
    ({ mail, quiet, from, to }) => request("/api/notifications/timing", { method: "PUT", version: client.getQueryData(timingQuery.queryKey)?.version ?? 0, body: { mail, quiet, from, to } }),
    { scope: { id: "news-timing" }, onSuccess: (saved) => client.setQueryData(timingQuery.queryKey, saved), refreshes: [timingQuery.queryKey] },
  );
  const choose = (change: Partial<Choice>) => {
    // An answer that is on its way would bring the old choice and its version back.
    void client.cancelQueries(timingQuery);
    const chosen = client.setQueryData(timingQuery.queryKey, (known) => known && { ...known, ...change });
    // The section says why it was refused.
    if (chosen) void write(chosen).catch(() => undefined);
  };
  return { choose, error: state.error };
}
