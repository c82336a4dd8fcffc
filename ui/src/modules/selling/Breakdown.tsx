import { useMemo, useState } from "react";
import { Chart } from "../../shared/chart/Chart";
import type { ChartData } from "../../shared/chart/types";
import { useFormat } from "../../shared/format/useFormat";
import { IconButton } from "../../shared/IconButton";
import { useT } from "../../shared/i18n/useT";
import { csvMoney, csvText, saveCsv } from "../../shared/list/csv";
import { BreakdownChoice, DIMENSION_NAMES } from "./BreakdownChoice";
import { BreakdownTable, type BreakdownRow } from "./BreakdownTable";
import classes from "./Results.module.css";
import { monthPairs, type Dimension, type Group, type ResultsPageData, type Scope } from "./results";

const DRAWN = 12;

function useRows(page: ResultsPageData, by: Dimension): BreakdownRow[] {
  const t = useT();
  const format = useFormat();
  if (by === "month") return monthPairs(page).map(({ month, previousMonth, figures, before: earlier }) => ({ key: month, previousKey: previousMonth, label: format.month(`${month}-01`), figures, before: earlier }));
  const groups: Record<Exclude<Dimension, "month">, readonly Group[]> = { seller: page.sellers, team: page.teams, office: page.offices, product: page.products };
  return groups[by].map(({ key, label, figures, before: earlier }) => ({ key, previousKey: key, label: key === "none" ? t("selling.none") : format.text(label), figures, before: earlier }));
}

interface Props {
  page: ResultsPageData;
  scope: Scope;
  by: Dimension;
  than: string;
  onBy: (by: Dimension) => void;
}

/** Won value by seller, team, office, product or month: bars and table are two views of the same rows and select each other. */
export function Breakdown({ page, scope, by, than, onBy }: Props) {
  const t = useT();
  const format = useFormat();
  const [selected, setSelected] = useState<string | null>(null);
  const rows = useRows(page, by);
  const shown = by === "month" ? rows : rows.toSorted((a, b) => b.figures.wonMinor - a.figures.wonMinor).slice(0, DRAWN);
  const keys = shown.map(({ key, label, figures }) => `${key}${label}${figures.wonMinor}`).join();
  const data = useMemo<ChartData>(
    () => ({ kind: "horizontalBar", rows: shown.map(({ key, label, figures }) => ({ key, label, values: [figures.wonMinor / 100] })), series: [{ key: "won", label: t("selling.wonValue"), colour: 0 }] }),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the rows are made anew each time; their content decides
    [keys, t],
  );
  const choose = (key: string) => setSelected(selected === key ? null : key);
  const short = (value: number) => format.shortMoney({ minor: Math.round(value * 100), currency: page.currency });
  const full = (value: number) => format.money({ minor: Math.round(value * 100), currency: page.currency });
  const name = t(DIMENSION_NAMES[by]);
  const save = () => {
    const head = [name, t("selling.wonValue"), t("selling.before"), t("selling.won"), t("selling.lost"), t("selling.winRate"), t("selling.daysToClose")];
    const money = (minor: number) => csvMoney({ minor, currency: page.currency }, format.language);
    const lines = rows.map(({ label, figures, before: earlier }) => [label, money(figures.wonMinor), money(earlier), String(figures.wonCount), String(figures.lostCount), figures.winRateBp == null ? "" : format.percent(figures.winRateBp), figures.daysToCloseTenths == null ? "" : format.number(figures.daysToCloseTenths / 10, 1)]);
    saveCsv(`${name}.csv`, [csvText([head, ...lines], format.language)]);
  };
  return (
    <section className={classes.breakdown} aria-label={name}>
      <div className={classes.breakdownHead}>
        <BreakdownChoice by={by} onBy={(next) => { setSelected(null); onBy(next); }} />
        <IconButton icon="download" label={t("list.export")} onClick={save} className="st-no-print" />
      </div>
      <div className={classes.twoViews}>
        <Chart title={t("selling.wonBy", { by: name })} summary={rows.length > shown.length ? t("selling.topDrawn", { shown: format.number(shown.length), count: format.number(rows.length) }) : t("selling.clickToFind")}
          data={data} rowHead={name} write={full} writeShort={short} selected={selected} onSelect={choose} height={Math.max(120, shown.length * 34 + 24)} />
        <BreakdownTable rows={rows} by={by} head={name} scope={scope} than={than} currency={page.currency} selected={selected} onSelect={choose} />
      </div>
    </section>
  );
}
