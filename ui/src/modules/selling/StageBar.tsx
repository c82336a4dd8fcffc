import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useMay } from "../../shared/api/me";
import { useFormat } from "../../shared/format/useFormat";
import { Icon } from "../../shared/Icon";
import { useT } from "../../shared/i18n/useT";
import { MoveCancelled } from "../../shared/list/board";
import { pipelinesQuery, type Deal, type Stage } from "./api";
import classes from "./StageBar.module.css";
import { useMoveDeal } from "./useMoveDeal";

function Steps({ deal, stages, busy, onGo, readOnly }: { deal: Deal; stages: readonly Stage[]; busy: boolean; onGo: (stage: Stage) => void; readOnly: boolean }) {
  const format = useFormat();
  const rank = stages.find(({ id }) => id === deal.stage.id)?.rank ?? 0;
  return (
    <ol className={classes.steps}>
      {stages.filter(({ kind }) => kind === "open").map((stage) => {
        const current = stage.id === deal.stage.id;
        return (
          <li key={stage.id} data-passed={deal.stage.kind !== "open" ? deal.stage.kind === "won" : stage.rank < rank} data-current={current}>
            <button type="button" disabled={busy || readOnly} aria-current={current ? "step" : undefined} onClick={() => { if (!current) onGo(stage); }}>{format.text(stage.name)}</button>
          </li>
        );
      })}
    </ol>
  );
}

function Outcome({ deal }: { deal: Deal }) {
  const t = useT();
  const format = useFormat();
  if (deal.stage.kind === "open") return null;
  const on = deal.closedOn ? format.date(deal.closedOn) : "";
  return (
    <p className={classes.outcome} data-kind={deal.stage.kind}>
      <Icon of={deal.stage.kind === "won" ? "check" : "cancel"} />
      {deal.stage.kind === "won" ? t("selling.wonOn", { on }) : deal.lostReason ? t("selling.lostOnBecause", { on, reason: format.text(deal.lostReason.label) }) : t("selling.lostOn", { on })}
    </p>
  );
}

/** The way of a deal through its pipeline: a click moves it, won and lost stand at the end. */
export function StageBar({ deal }: { deal: Deal }) {
  const t = useT();
  const format = useFormat();
  const { data = [] } = useQuery(pipelinesQuery);
  const { move, dialog } = useMoveDeal();
  const mayEdit = useMay("selling.edit-deals");
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const stages = data.find(({ id }) => id === deal.pipeline)?.stages ?? [];
  const go = (stage: Stage) => {
    setBusy(true);
    setRefusal(null);
    void move(deal, stage)
      .catch((error: unknown) => { if (!(error instanceof MoveCancelled)) setRefusal(error instanceof Error ? error.message : String(error)); })
      .finally(() => setBusy(false));
  };
  return (
    <section className={classes.bar} aria-label={t("selling.way")}>
      <div className={classes.line}>
        <Steps deal={deal} stages={stages} busy={busy} onGo={go} readOnly={!mayEdit} />
        {mayEdit && deal.stage.kind === "open" && stages.filter(({ kind }) => kind !== "open").map((stage) => (
          <Button key={stage.id} size="compact-md" variant={stage.kind === "won" ? "light" : "default"} color={stage.kind === "won" ? "good" : "brand"} disabled={busy} onClick={() => go(stage)}>{format.text(stage.name)}</Button>
        ))}
      </div>
      <Outcome deal={deal} />
      {refusal && <p role="alert" className={classes.refusal}>{refusal}</p>}
      {dialog}
    </section>
  );
}
