import { useQuery } from "@tanstack/react-query";
import { useFormat } from "../../../shared/format/useFormat";
import { useT } from "../../../shared/i18n/useT";
import { pipelinesQuery, type Deal } from "../api";
import { useDealGate } from "../recordPages";
import classes from "./gate.module.css";
import { GateLines } from "./GateLines";

/** What an open deal needs before it may leave its stage, shown before somebody tries. */
export function GatePanel({ deal }: { deal: Deal }) {
  const t = useT();
  const format = useFormat();
  const gate = useDealGate(deal.id);
  const { data: pipelines = [] } = useQuery(pipelinesQuery);
  if (!gate || deal.stage.kind !== "open") return null;
  const met = gate.lines.filter((line) => line.met).length;
  const to = pipelines.flatMap(({ stages }) => stages).find(({ id }) => id === gate.to);
  return (
    <details className={classes.panel} open={met < gate.lines.length}>
      <summary>{t("gate.panel", { met: format.number(met), all: format.number(gate.lines.length), stage: to ? format.text(to.name) : "" })}</summary>
      <GateLines gate={gate} />
    </details>
  );
}
