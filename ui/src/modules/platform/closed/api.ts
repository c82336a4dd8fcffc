import { queryOptions } from "@tanstack/react-query";
import { request } from "../../../shared/api/client";
import type { Schemas } from "../../../shared/api/types";
import { useWrite } from "../../../shared/api/useWrite";
import { useT } from "../../../shared/i18n/useT";
import { showToast } from "../../../shared/shell/toasts";

export type TopicState = Schemas["TopicState"];
export type ClosingStep = Schemas["ClosingStep"];

const KEY = ["closed-periods"];

/** How far each topic is closed, and every step that led there. */
export const closedQuery = queryOptions({ queryKey: KEY, queryFn: ({ signal }) => request<TopicState[]>("/api/closed-periods", { signal }) });

export interface Step {
  readonly act: "close" | "reopen";
  readonly through: string | null;
  readonly reason: string;
}

/** Closes or opens days of a topic and offers to take that step back. */
export function useClosing(state: TopicState): { take: (step: Step) => Promise<boolean>; error: unknown; busy: boolean } {
  const t = useT();
  const send = ({ act, through, reason, version }: Step & { version: number }, idempotencyKey: string) =>
    request<TopicState>(`/api/closed-periods/${act}`, { method: "POST", version, idempotencyKey, body: { topic: state.topic, through, reason } });
  const { write, state: writing } = useWrite(send, { refreshes: [KEY] });
  const take = async (step: Step) => {
    const before = state.through ?? null;
    try {
      const { version } = await write({ ...step, version: state.version });
      const undo = () => write({ act: step.act === "close" ? "reopen" : "close", through: before, reason: t("closed.takenBack"), version });
      showToast({ text: t(step.act === "close" ? "closed.closedNow" : "closed.openedNow"), undo });
      return true;
    } catch {
      // The form says why.
      return false;
    }
  };
  return { take, error: writing.error, busy: writing.isPending };
}
