import { queryOptions } from "@tanstack/react-query";
import { request } from "../../../shared/api/client";
import type { Schemas } from "../../../shared/api/types";
import { useWrite } from "../../../shared/api/useWrite";
import { useT } from "../../../shared/i18n/useT";
import { askAgain } from "../../../shared/live/stream";
import { showToast } from "../../../shared/shell/toasts";

export type OpenDelivery = Schemas["OpenDelivery"];
export type EventsView = Schemas["EventsView"];

const [ASK_AGAIN_MS, ASK_SELDOM_MS] = [10_000, 15_000];

/** Who listens, what waits, what is decided for later. */
export const eventsQuery = queryOptions({
  queryKey: ["events"],
  queryFn: ({ signal }) => request<EventsView>("/api/events", { signal }),
  refetchInterval: () => askAgain(ASK_AGAIN_MS, ASK_SELDOM_MS),
});

/** What can be done about an event that was not heard. */
export function useEventActs(): { again: (delivery: OpenDelivery) => Promise<void>; leaveOut: (delivery: OpenDelivery, reason: string) => Promise<boolean> } {
  const t = useT();
  const refreshes = [["events"]];
  const retry = useWrite<string, void>((id) => request(`/api/events/deliveries/${id}/retry`, { method: "POST" }), { refreshes });
  const skip = useWrite<{ id: string; reason: string }, void>(({ id, reason }) => request(`/api/events/deliveries/${id}/skip`, { method: "POST", body: { reason } }), { refreshes });
  const said = async (act: Promise<void>, text: string) => {
    try {
      await act;
      showToast({ text });
      return true;
    } catch (error) {
      showToast({ text: error instanceof Error ? error.message : String(error), tone: "refusal" });
      return false;
    }
  };
  return {
    again: async ({ id }) => { await said(retry.write(id), t("events.triedAgain")); },
    leaveOut: ({ id }, reason) => said(skip.write({ id, reason }), t("events.leftOut")),
  };
}
