import type { ReactNode } from "react";
import { useT } from "../../shared/i18n/useT";
import { MeasureTiles } from "../../shared/measure/MeasureTiles";
import { ErrorState } from "../../shared/states/ErrorState";
import { Skeletons } from "../../shared/states/Skeletons";
import { BreakdownChoice } from "./BreakdownChoice";
import classes from "./Results.module.css";
import type { Dimension, Scope } from "./results";
import { SoldBreakdown } from "./SoldBreakdown";
import { useSold } from "./sold";

interface Props {
  scope: Scope;
  by: Dimension;
  onBy: (by: Dimension) => void;
  /** Shown where there are no documents either. */
  nothing: ReactNode;
}

/** The page where no deal was closed and none is open: what was ordered, invoiced and paid all the same. */
export function SoldAlone({ scope, by, onBy, nothing }: Props) {
  const t = useT();
  const { data, error, refetch } = useSold(scope, by);
  if (!data) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeletons shape="tiles" rows={5} />;
  if (data.groups.length === 0 && data.otherCurrencies.length === 0) return nothing;
  return (
    <>
      <MeasureTiles place="results" scope={scope} />
      <p className="st-muted">{t("selling.sold.noDeals")}</p>
      <div className={classes.breakdownHead}><BreakdownChoice by={by} onBy={onBy} /></div>
      <SoldBreakdown scope={scope} by={by} />
    </>
  );
}
