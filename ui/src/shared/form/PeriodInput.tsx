import { SegmentedControl } from "@mantine/core";
import { useFormat, type Formats } from "../format/useFormat";
import { IconButton } from "../IconButton";
import { useT, type PlainKey } from "../i18n/useT";
import { DateInput } from "./DateInput";
import classes from "./form.module.css";
import { kindOf, PERIOD_KINDS, periodAround, previousOf, stepped, type Period, type PeriodKind } from "./period";

const LABELS: Record<PeriodKind, PlainKey> = { month: "form.month", quarter: "form.quarter", year: "form.year", custom: "form.custom" };

/** The name of a period: `lis 2026`, `IV kw. 2026`, `2026`, or its two dates. */
export function periodName(period: Period, format: Formats): string {
  const quarter = Math.ceil(Number(period.from.slice(5, 7)) / 3);
  const roman = ["I", "II", "III", "IV"][quarter - 1] ?? "";
  const year = period.from.slice(0, 4);
  switch (kindOf(period)) {
    case "month":
      return format.month(period.from);
    case "quarter":
      return format.language === "pl" ? `${roman} kw. ${year}` : `Q${quarter} ${year}`;
    case "year":
      return year;
    case "custom":
      return `${format.date(period.from)} – ${format.date(period.to)}`;
  }
}

interface Props {
  value: Period;
  today: string;
  onChange: (period: Period) => void;
  showPrevious?: boolean;
}

/** A month, a quarter, a year or two dates, with steps to the neighbours and the period it is compared with. */
export function PeriodInput({ value, today, onChange, showPrevious = false }: Props) {
  const t = useT();
  const format = useFormat();
  const kind = kindOf(value);
  // A custom range keeps its dates until one is changed, so it starts from the present range less a day.
  const choose = (next: PeriodKind) => onChange(next === "custom" ? { from: value.from, to: today < value.to && today > value.from ? today : stepped(value, 1).from } : periodAround(value.from <= today && today <= value.to ? today : value.from, next));
  return (
    <div className={classes.period} role="group" aria-label={t("form.period")}>
      <SegmentedControl size="xs" aria-label={t("form.period")} value={kind} onChange={choose} data={PERIOD_KINDS.map((one) => ({ value: one, label: t(LABELS[one]) }))} />
      <span className={classes.steps}>
        <IconButton icon="previous" label={t("form.previousPeriod")} onClick={() => onChange(stepped(value, -1))} />
        <strong aria-live="polite">{periodName(value, format)}</strong>
        <IconButton icon="next" label={t("form.nextPeriod")} onClick={() => onChange(stepped(value, 1))} />
      </span>
      {kind === "custom" && (
        <span className={classes.ends}>
          <DateInput aria-label={t("list.from")} value={value.from} onChange={(from) => from && from <= value.to && onChange({ ...value, from })} />
          <DateInput aria-label={t("list.to")} value={value.to} onChange={(to) => to && to >= value.from && onChange({ ...value, to })} />
        </span>
      )}
      {showPrevious && <span className="st-small st-muted">{t("form.comparedWith", { period: periodName(previousOf(value), format) })}</span>}
    </div>
  );
}
