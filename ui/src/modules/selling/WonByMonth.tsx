import { useMemo } from "react";
import { Chart } from "../../shared/chart/Chart";
import type { ChartData } from "../../shared/chart/types";
import { useFormat } from "../../shared/format/useFormat";
import { useT } from "../../shared/i18n/useT";
import { monthPairs, type ResultsPageData } from "./results";

/** Won value month by month beside the months of the period before. */
export function WonByMonth({ page, name, than }: { page: ResultsPageData; name: string; than: string }) {
  const t = useT();
  const format = useFormat();
  const { currency, total, totalBefore } = page;
  const data = useMemo<ChartData>(() => ({
    kind: "bar",
    rows: monthPairs(page).map(({ month, figures, before: earlier }) => ({ key: month, label: format.month(`${month}-01`), values: [figures.wonMinor / 100, earlier / 100] })),
    series: [{ key: "now", label: name, colour: 0 }, { key: "before", label: than, colour: 7 }],
  }), [page, format, name, than]);
  const short = (minor: number) => format.shortMoney({ minor, currency });
  return (
    <Chart title={t("selling.wonByMonth")} summary={t("selling.wonByMonthSays", { now: short(total.wonMinor), before: short(totalBefore.wonMinor), than })} data={data} rowHead={t("selling.byMonth")}
      write={(value) => format.money({ minor: Math.round(value * 100), currency })} writeShort={(value) => short(Math.round(value * 100))} />
  );
}
