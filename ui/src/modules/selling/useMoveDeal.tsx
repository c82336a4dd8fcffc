import { useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { requestDone, type Done } from "../../shared/api/client";
import { ProblemError } from "../../shared/api/problem";
import { useFormat } from "../../shared/format/useFormat";
import { useServerText, useT } from "../../shared/i18n/useT";
import { MoveCancelled } from "../../shared/list/board";
import { useUndo } from "../../shared/record/useUndo";
import { historyQuery, SELLING_KEYS, type Deal, type Stage } from "./api";
import type { Passing } from "./gate/GateDialog";
import { LostReasonDialog } from "./LostReasonDialog";

const GateDialog = lazy(() => import("./gate/GateDialog").then((module) => ({ default: module.GateDialog })));

type Target = Pick<Stage, "id" | "kind" | "name">;
type Moved = Done<Deal>;

/** A question that stands between the wish and the move. */
type Asked =
  | { readonly about: "reason"; readonly deal: Deal; readonly answer: (reason: string | null) => void }
  | { readonly about: "gate"; readonly deal: Deal; readonly to: Target; readonly answer: (moved: Moved | null) => void };

function send(deal: Pick<Deal, "id" | "version">, to: string, more: { lostReason?: string | null } & Passing): Promise<Moved> {
  return requestDone<Deal>(`/api/deals/${deal.id}/move`, { method: "POST", version: deal.version, body: { to, ...more } });
}

/**
 * Moving deals to stages: a lost one asks for the reason first, one that lacks what the way demands asks for it and goes on with the answer, every
 * move can be taken back, and a clash says who was quicker.
 */
export function useMoveDeal() {
  const t = useT();
  const format = useFormat();
  const text = useServerText();
  const client = useQueryClient();
  const offerUndo = useUndo(SELLING_KEYS);
  const [asked, setAsked] = useState<Asked | null>(null);
  const refresh = () => Promise.all(SELLING_KEYS.map((queryKey) => client.invalidateQueries({ queryKey: [...queryKey] })));

  async function refused(deal: Deal, to: Target, error: unknown): Promise<Moved> {
    if (error instanceof ProblemError && error.problem.code === "deal.gate-missing") {
      const moved = await new Promise<Moved | null>((answer) => setAsked({ about: "gate", deal, to, answer }));
      setAsked(null);
      if (!moved) throw new MoveCancelled();
      return moved;
    }
    if (!(error instanceof ProblemError) || error.problem.status !== 412) throw error;
    const lines = await client.fetchQuery(historyQuery("deals", deal.id));
    await refresh();
    const fields = (error.problem.changedFields ?? []).map((field) => text(`field.deals.${field}`)).join(", ");
    throw new Error(t("selling.changedMeanwhile", { who: lines[0]?.by ?? "–", fields }));
  }

  async function move(deal: Deal, to: Target): Promise<void> {
    const reason = to.kind === "lost" ? await new Promise<string | null>((answer) => setAsked({ about: "reason", deal, answer })) : null;
    setAsked(null);
    if (to.kind === "lost" && reason === null) throw new MoveCancelled();
    const { changeSet } = await send(deal, to.id, { lostReason: reason }).catch((error: unknown) => refused(deal, to, error));
    await refresh();
    offerUndo(t(to.kind === "won" ? "selling.wonToast" : "selling.moved", { name: deal.name, stage: format.text(to.name) }), changeSet);
  }

  const gate = asked?.about === "gate" ? asked : null;
  const dialog = asked?.about === "reason" ? <LostReasonDialog name={asked.deal.name} onAnswer={asked.answer} /> : gate && (
    <Suspense><GateDialog deal={gate.deal} to={gate.to} onCancel={() => gate.answer(null)} onPass={async (deal, passing) => gate.answer(await send(deal, gate.to.id, passing))} /></Suspense>
  );
  return { move, dialog };
}
