import { useMe } from "../../shared/api/me";
import { AddressLink } from "../../shared/AddressLink";
import { periodAround } from "../../shared/form/period";
import { periodName } from "../../shared/form/PeriodInput";
import { plusDays } from "../../shared/format/dates";
import { useFormat } from "../../shared/format/useFormat";
import { useT } from "../../shared/i18n/useT";
import { MeasureTiles } from "../../shared/measure/MeasureTiles";
import classes from "./Structure.module.css";

/** The figures of a position and those below it in this quarter, as far as the person may see them. */
export function Figures({ position }: { position: string }) {
  const t = useT();
  const format = useFormat();
  const today = useMe()?.today;
  if (!today) return null;
  const period = periodAround(today, "quarter");
  const results = new URLSearchParams({ owner: position, from: period.from, to: period.to });
  return (
    <div className={classes.figures}>
      <p className="st-muted">{t("structure.figuresOf", { period: periodName(period, format) })}</p>
      <MeasureTiles place="person" scope={{ from: period.from, to: plusDays(period.to, 1), owner: position }} />
      <AddressLink to={`/selling/results?${results.toString()}`}>{t("structure.figuresResults")}</AddressLink>
    </div>
  );
}
