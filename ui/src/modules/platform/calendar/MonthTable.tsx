import { useFormat } from "../../../shared/format/useFormat";
import { useT } from "../../../shared/i18n/useT";
import type { CalendarYear } from "./api";
import classes from "./Calendar.module.css";

/** Working days by month, adding up to those of the year. */
export function MonthTable({ year }: { year: CalendarYear }) {
  const t = useT();
  const format = useFormat();
  return (
    <section>
      <h2>{t("companyCalendar.workingDays")}</h2>
      <table className={classes.table}>
        <thead><tr><th scope="col">{t("companyCalendar.month")}</th><th scope="col">{t("companyCalendar.workingDays")}</th></tr></thead>
        <tbody>{year.months.map(({ month, workingDays }) => <tr key={month}><th scope="row">{format.month(`${month}-01`)}</th><td>{format.number(workingDays)}</td></tr>)}</tbody>
        <tfoot><tr><th scope="row">{year.year}</th><td>{format.number(year.workingDays)}</td></tr></tfoot>
      </table>
    </section>
  );
}
