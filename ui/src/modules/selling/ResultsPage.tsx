import { useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { PeriodInput, periodName } from "../../shared/form/PeriodInput";
import { useMay } from "../../shared/api/me";
import { plusDays } from "../../shared/format/dates";
import { useFormat } from "../../shared/format/useFormat";
import { Icon } from "../../shared/Icon";
import { IconButton } from "../../shared/IconButton";
import { useT } from "../../shared/i18n/useT";
import { MeasureTiles } from "../../shared/measure/MeasureTiles";
import { Insets } from "../../shared/slots/Insets";
import { EmptyState } from "../../shared/states/EmptyState";
import { ErrorState } from "../../shared/states/ErrorState";
import { Skeletons } from "../../shared/states/Skeletons";
import { Breakdown } from "./Breakdown";
import { OpenPipeline } from "./OpenPipeline";
import { OtherCurrency } from "./OtherCurrency";
import { OwnerFilter } from "./OwnerFilter";
import { PipelineSelect } from "./PipelineSelect";
import classes from "./Results.module.css";
import { useResults, useResultsUrl, type ResultsPageData, type Scope } from "./results";
import { ResultsPdf } from "./ResultsPdf";
import { SoldAlone } from "./SoldAlone";
import { SoldBreakdown } from "./SoldBreakdown";
import { ShareResults } from "./share/ShareResults";
import { WonByMonth } from "./WonByMonth";

function Notes({ page, scope }: { page: ResultsPageData; scope: Scope }) {
  const t = useT();
  const format = useFormat();
  const { total, otherCurrencies, sumsOnly } = page;
  const notes: { key: string; text: ReactNode }[] = [
    ...(total.wonUnknown > 0 ? [{ key: "unknown", text: t("selling.wonUnknown", { count: total.wonUnknown, shown: format.number(total.wonUnknown) }) }] : []),
    ...otherCurrencies.map((other) => ({ key: other.currency, text: <OtherCurrency other={other} page={page} scope={scope} /> })),
    ...(sumsOnly ? [{ key: "sums", text: t("selling.sumsOnly") }] : []),
  ];
  if (notes.length === 0) return null;
  return <ul className={classes.notes}>{notes.map(({ key, text }) => <li key={key}><Icon of="information" /><span>{text}</span></li>)}</ul>;
}

function Nothing() {
  const t = useT();
  const navigate = useNavigate();
  const mayEdit = useMay("selling.edit-deals");
  const imports = useMay("platform.import-everything");
  const action = imports ? { label: t("selling.importData"), run: () => void navigate({ to: "/imports" }) } : mayEdit ? { label: t("selling.newDeal"), run: () => void navigate({ to: "/selling/deals/new" }) } : null;
  return <EmptyState icon="results" title={t("selling.noResults")} text={t("selling.noResultsText")} {...(action && { action })}><Insets at="beginnings" /></EmptyState>;
}

/** What was won and lost in a period, against the period before, and what is open; every figure says where it comes from. */
export function ResultsPage() {
  const t = useT();
  const format = useFormat();
  const { period, scope, by, today, change } = useResultsUrl();
  const { data: page, error, refetch, isPlaceholderData } = useResults(scope);
  const than = page ? periodName({ from: page.previous.from, to: plusDays(page.previous.to, -1) }, format) : "";
  const name = periodName(period, format);
  const closed = page && (page.total.wonCount + page.total.lostCount + page.totalBefore.wonCount + page.totalBefore.lostCount);
  const nothing = page && closed === 0 && page.otherCurrencies.length === 0 && page.pipeline.every(({ count }) => count === 0);
  return (
    <div className={classes.page} data-stale={isPlaceholderData}>
      <header className={classes.bar}>
        <h1 className={classes.printOnly}>{`${t("selling.results")}: ${name}`}</h1>
        <PeriodInput value={period} today={today} onChange={change} />
        <div className={classes.filters}>
          <OwnerFilter owner={scope.owner} onChange={(owner) => change({ owner })} />
          <PipelineSelect withAll />
          <ResultsPdf scope={scope} />
          <ShareResults scope={scope} />
          <IconButton icon="print" label={t("list.print")} onClick={() => window.print()} />
        </div>
      </header>
      {!page ? (error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeletons shape="tiles" rows={5} />) : nothing ? <SoldAlone scope={scope} by={by} onBy={(next) => change({ by: next })} nothing={<Nothing />} /> : (
        <>
          <MeasureTiles place="results" scope={scope} />
          <Notes page={page} scope={scope} />
          <WonByMonth page={page} name={name} than={than} />
          <Breakdown key={by} page={page} scope={scope} by={by} than={than} onBy={(next) => change({ by: next })} />
          <SoldBreakdown scope={scope} by={by} />
          <OpenPipeline page={page} scope={scope} />
        </>
      )}
    </div>
  );
}
