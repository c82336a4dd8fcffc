import { NativeSelect } from "@mantine/core";
import { useFormat } from "../../../shared/format/useFormat";
import { useServerText, useT } from "../../../shared/i18n/useT";
import { WEEKDAYS, type CalendarYear, type Content } from "./api";
import classes from "./Calendar.module.css";
import type { PartProps } from "./CompanyDays";

type Fiscal = Content["fiscal"];

const SCHEMES = ["MONTHS", "THIRTEEN_PERIODS", "WEEKS_445", "WEEKS_454", "WEEKS_544"] as const satisfies readonly Fiscal["scheme"][];
const MONTHS = ["JANUARY", "FEBRUARY", "MARCH", "APRIL", "MAY", "JUNE", "JULY", "AUGUST", "SEPTEMBER", "OCTOBER", "NOVEMBER", "DECEMBER"] as const satisfies readonly Fiscal["firstMonth"][];

const dayBefore = (iso: string) => {
  const day = new Date(`${iso}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
};

function Choices({ fiscal, onChange }: { fiscal: Fiscal; onChange: (fiscal: Fiscal) => void }) {
  const t = useT();
  const text = useServerText();
  const option = (kind: string) => (value: string) => ({ value, label: text(`companyCalendar.${kind}.${value.toLowerCase()}`) });
  return (
    <div className={classes.add}>
      <NativeSelect label={t("companyCalendar.scheme")} value={fiscal.scheme} data={SCHEMES.map(option("scheme"))} onChange={(event) => onChange({ ...fiscal, scheme: event.currentTarget.value as Fiscal["scheme"] })} />
      <NativeSelect label={t("companyCalendar.firstMonth")} value={fiscal.firstMonth} data={MONTHS.map(option("month"))} onChange={(event) => onChange({ ...fiscal, firstMonth: event.currentTarget.value as Fiscal["firstMonth"] })} />
      {fiscal.scheme !== "MONTHS" && <NativeSelect label={t("companyCalendar.weekStart")} value={fiscal.weekStart} data={WEEKDAYS.map(option("weekday"))} onChange={(event) => onChange({ ...fiscal, weekStart: event.currentTarget.value as Fiscal["weekStart"] })} />}
    </div>
  );
}

/** How the fiscal year is cut, and its parts with their working days. */
export function FiscalYear({ content, mayEdit, onChange, year }: PartProps & { year: CalendarYear }) {
  const t = useT();
  const format = useFormat();
  return (
    <section>
      <h2>{t("companyCalendar.fiscal", { year: String(year.year) })}</h2>
      {mayEdit && <Choices fiscal={content.fiscal} onChange={(fiscal) => void onChange({ fiscal })} />}
      <table className={classes.table}>
        <thead><tr><th scope="col">{t("companyCalendar.part")}</th><th scope="col">{t("companyCalendar.quarter")}</th><th scope="col">{t("companyCalendar.partDays")}</th><th scope="col">{t("companyCalendar.workingDays")}</th></tr></thead>
        <tbody>
          {year.parts.map(({ number, quarter, from, to, workingDays }) => (
            <tr key={number}><th scope="row">{number}</th><td>{quarter}</td><td>{format.date(from)}–{format.date(dayBefore(to))}</td><td>{format.number(workingDays)}</td></tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
