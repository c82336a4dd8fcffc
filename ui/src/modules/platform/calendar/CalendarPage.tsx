import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useMay, useMe } from "../../../shared/api/me";
import { ProblemAlert } from "../../../shared/form/ProblemAlert";
import { IconButton } from "../../../shared/IconButton";
import { useT } from "../../../shared/i18n/useT";
import { ErrorState } from "../../../shared/states/ErrorState";
import { Skeletons } from "../../../shared/states/Skeletons";
import { calendarQuery, calendarYearQuery, FIRST_YEAR, LAST_YEAR, useCalendarWrite, type CompanyCalendar } from "./api";
import classes from "./Calendar.module.css";
import { CompanyDays } from "./CompanyDays";
import { FiscalYear } from "./FiscalYear";
import { MonthTable } from "./MonthTable";
import { WorkWeeks } from "./WorkWeeks";

function YearSteps({ year, onYear }: { year: number; onYear: (year: number) => void }) {
  const t = useT();
  return (
    <div className={classes.year}>
      <IconButton icon="previous" label={t("companyCalendar.yearBefore")} disabled={year <= FIRST_YEAR} onClick={() => onYear(year - 1)} />
      <strong aria-live="polite">{year}</strong>
      <IconButton icon="next" label={t("companyCalendar.yearAfter")} disabled={year >= LAST_YEAR} onClick={() => onYear(year + 1)} />
    </div>
  );
}

function Loaded({ calendar, today }: { calendar: CompanyCalendar; today: string }) {
  const t = useT();
  const mayEdit = useMay("platform.edit-calendar");
  const [year, setYear] = useState(Number(today.slice(0, 4)));
  const { data, error, refetch } = useQuery({ ...calendarYearQuery(year), placeholderData: keepPreviousData });
  const { save, error: refused, busy } = useCalendarWrite();
  const { content } = calendar;
  const change = (part: Partial<typeof content>) => save(calendar, { ...content, ...part });
  const parts = { content, mayEdit: mayEdit && !busy, onChange: change };
  return (
    <div className={classes.page}>
      <header className={classes.head}><h1>{t("companyCalendar.title")}</h1><YearSteps year={year} onYear={setYear} /></header>
      <p className="st-muted">{t("companyCalendar.hint")}</p>
      <ProblemAlert error={refused} />
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : !data ? <Skeletons shape="table" rows={8} /> : (
        <div className={classes.columns}>
          <div className={classes.column}><CompanyDays {...parts} year={data} /><WorkWeeks {...parts} today={today} /></div>
          <div className={classes.column}><MonthTable year={data} /><FiscalYear {...parts} year={data} /></div>
        </div>
      )}
    </div>
  );
}

/** When the company works: holidays, own days, working weeks, the fiscal year, and how many working days follow. */
export function CalendarPage() {
  const today = useMe()?.today;
  const { data, error, refetch } = useQuery(calendarQuery);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return data && today ? <Loaded calendar={data} today={today} /> : <Skeletons shape="table" rows={8} />;
}
