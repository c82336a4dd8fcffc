import { Button, Checkbox } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { DateInput } from "../../../shared/form/DateInput";
import { useFormat } from "../../../shared/format/useFormat";
import { IconButton } from "../../../shared/IconButton";
import { useServerText, useT } from "../../../shared/i18n/useT";
import { WEEKDAYS, type Weekday } from "./api";
import classes from "./Calendar.module.css";
import type { PartProps } from "./CompanyDays";

const ordered = (chosen: ReadonlySet<Weekday>) => WEEKDAYS.filter((day) => chosen.has(day));

function Weekdays({ value, onChange, label }: { value: readonly Weekday[]; onChange: (days: Weekday[]) => void; label: string }) {
  const text = useServerText();
  const toggle = (day: Weekday) => {
    const chosen = new Set(value);
    if (!chosen.delete(day)) chosen.add(day);
    onChange(ordered(chosen));
  };
  return <div className={classes.weekdays} role="group" aria-label={label}>{WEEKDAYS.map((day) => <Checkbox key={day} label={text(`companyCalendar.weekday.${day.toLowerCase()}`)} checked={value.includes(day)} onChange={() => toggle(day)} />)}</div>;
}

/** Which days of the week are worked, and from when: a change from a date on leaves what was before it. */
export function WorkWeeks({ content, mayEdit, onChange, today }: PartProps & { today: string }) {
  const t = useT();
  const text = useServerText();
  const format = useFormat();
  const [from, setFrom] = useState<string | null>(today);
  const [days, setDays] = useState<Weekday[]>([...(content.weeks.at(-1)?.weekdays ?? [])]);
  const [adding, setAdding] = useState(false);
  const names = (weekdays: readonly Weekday[]) => ordered(new Set(weekdays)).map((day) => text(`companyCalendar.weekday.${day.toLowerCase()}`)).join(", ");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!from || days.length === 0) return;
    const others = content.weeks.filter((week) => week.from !== from);
    const weeks = [...others, { from, weekdays: days }].sort((one, other) => (one.from ?? "").localeCompare(other.from ?? ""));
    void onChange({ weeks }).then((saved) => saved && setAdding(false));
  };
  return (
    <section>
      <h2>{t("companyCalendar.weeks")}</h2>
      <ul className={classes.days}>
        {content.weeks.map(({ from: since, weekdays }) => (
          <li key={since ?? ""}>
            <span className={classes.date}>{since ? t("companyCalendar.since", { date: format.date(since) }) : t("companyCalendar.always")}</span>
            <span>{names(weekdays)}</span>
            {mayEdit && since && <IconButton icon="remove" label={t("companyCalendar.removeWeek", { date: format.date(since) })} onClick={() => void onChange({ weeks: content.weeks.filter((week) => week.from !== since) })} />}
          </li>
        ))}
      </ul>
      {mayEdit && !adding && <Button variant="default" className={classes.own ?? ""} onClick={() => setAdding(true)}>{t("companyCalendar.changeWeek")}</Button>}
      {mayEdit && adding && (
        <form className={classes.week} onSubmit={submit}>
          <DateInput label={t("companyCalendar.from")} value={from} onChange={setFrom} />
          <Weekdays value={days} onChange={setDays} label={t("companyCalendar.weeks")} />
          <div className={classes.acts}><Button type="submit" disabled={!from || days.length === 0}>{t("companyCalendar.saveWeek")}</Button><Button variant="default" onClick={() => setAdding(false)}>{t("states.cancel")}</Button></div>
        </form>
      )}
    </section>
  );
}
