import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { request } from "../../shared/api/client";
import { ProblemError } from "../../shared/api/problem";
import { useFormat } from "../../shared/format/useFormat";
import { useServerText, useT } from "../../shared/i18n/useT";
import { MoveCancelled } from "../../shared/list/board";
import { showToast } from "../../shared/shell/toasts";
import { historyQuery, SELLING_KEYS, type Deal, type Stage } from "./api";
import { LostReasonDialog } from "./LostReasonDialog";

type Target = Pick<Stage, "id" | "kind" | "name">;

interface Asked {
  readonly deal: Deal;
  readonly answer: (reason: string | null) => void;
}

function send(deal: Pick<Deal, "id" | "version">, to: string, lostReason: string | null): Promise<Deal> {
  return request<Deal>(`/api/deals/${deal.id}/move`, { method: "POST", version: deal.version, body: { to, lostReason } });
}

/** Moving deals to stages: a lost one asks for the reason first, every move can be taken back, and a clash says who was quicker. */
export function useMoveDeal() {
  const t = useT();
  const format = useFormat();
  const text = useServerText();
  const client = useQueryClient();
  const [asked, setAsked] = useState<Asked | null>(null);
  const refresh = () => Promise.all(SELLING_KEYS.map((queryKey) => client.invalidateQueries({ queryKey: [...queryKey] })));

  async function clash(deal: Deal, error: unknown): Promise<never> {
    if (!(error instanceof ProblemError) || error.problem.status !== 412) throw error;
    const lines = await client.fetchQuery(historyQuery("deals", deal.id));
    await refresh();
    const fields = (error.problem.changedFields ?? []).map((field) => text(`field.deals.${field}`)).join(", ");
    throw new Error(t("selling.changedMeanwhile", { who: lines[0]?.by ?? "–", fields }));
  }

  async function move(deal: Deal, to: Target): Promise<void> {
    const reason = to.kind === "lost" ? await new Promise<string | null>((answer) => setAsked({ deal, answer })) : null;
    setAsked(null);
    if (to.kind === "lost" && reason === null) throw new MoveCancelled();
    const moved = await send(deal, to.id, reason).catch((error: unknown) => clash(deal, error));
    await refresh();
    const undo = async () => {
      await send(moved, deal.stage.id, deal.lostReason?.id ?? null).catch((error: unknown) => showToast({ text: error instanceof Error ? error.message : String(error), tone: "refusal" }));
      await refresh();
    };
    showToast({ text: t(to.kind === "won" ? "selling.wonToast" : "selling.moved", { name: deal.name, stage: format.text(to.name) }), undo });
  }

  const dialog = asked && <LostReasonDialog name={asked.deal.name} onAnswer={asked.answer} />;
  return { move, dialog };
}
