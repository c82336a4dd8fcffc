import { useMemo } from "react";
import { Chart } from "../../shared/chart/Chart";
import type { ChartData } from "../../shared/chart/types";
import { useFormat } from "../../shared/format/useFormat";
import { useT } from "../../shared/i18n/useT";
import { ResultFigure } from "./ResultFigure";
import classes from "./Results.module.css";
import type { ResultsPageData, Scope } from "./results";

/** What is open now, stage by stage. */
export function OpenPipeline({ page, scope }: { page: ResultsPageData; scope: Scope }) {
  const t = useT();
  const format = useFormat();
  const { currency, pipeline } = page;
  const money = (minor: number) => format.money({ minor, currency });
  const data = useMemo<ChartData>(
    () => ({ kind: "stages", rows: pipeline.map(({ stage, name, amountMinor }) => ({ key: stage, label: format.text(name), values: [amountMinor / 100] })), series: [{ key: "open", label: t("selling.openValue"), colour: 2 }] }),
    [pipeline, format, t],
  );
  return (
    <section className={classes.twoViews}>
      <Chart title={t("selling.openByStage")} summary={t("selling.openNow")} data={data} rowHead={t("list.stage")} height={Math.max(140, pipeline.length * 40 + 24)}
        write={(value) => money(Math.round(value * 100))} writeShort={(value) => format.shortMoney({ minor: Math.round(value * 100), currency })} />
      <div className={classes.tableBox} tabIndex={0} role="region" aria-label={t("selling.openByStage")}>
        <table className={classes.table}>
          <thead><tr><th scope="col">{t("list.stage")}</th><th scope="col">{t("selling.dealsCount")}</th><th scope="col">{t("selling.value")}</th><th scope="col">{t("selling.weighted")}</th></tr></thead>
          <tbody>
            {pipeline.map(({ stage, name, count, amountMinor, weightedMinor, unknown }) => {
              const label = format.text(name);
              return (
                <tr key={stage}>
                  <th scope="row">{label}{unknown > 0 && <span className="st-small st-muted"> {t("selling.withoutAmount", { count: unknown, shown: format.number(unknown) })}</span>}</th>
                  <td data-head={t("selling.dealsCount")}><ResultFigure name={`${label}: ${t("selling.dealsCount")}`} scope={scope} figure="OPEN_COUNT" of={stage}>{format.number(count)}</ResultFigure></td>
                  <td data-head={t("selling.value")}><ResultFigure name={`${label}: ${t("selling.value")}`} scope={scope} figure="OPEN_VALUE" of={stage}>{money(amountMinor)}</ResultFigure></td>
                  <td data-head={t("selling.weighted")}><ResultFigure name={`${label}: ${t("selling.weighted")}`} scope={scope} figure="OPEN_WEIGHTED" of={stage}>{money(weightedMinor)}</ResultFigure></td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
