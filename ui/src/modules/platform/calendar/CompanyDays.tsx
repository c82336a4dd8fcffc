import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { DateInput } from "../../../shared/form/DateInput";
import { useFormat } from "../../../shared/format/useFormat";
import { IconButton } from "../../../shared/IconButton";
import { useT } from "../../../shared/i18n/useT";
import type { CalendarYear, Content } from "./api";
import classes from "./Calendar.module.css";

export interface PartProps {
  content: Content;
  mayEdit: boolean;
  onChange: (part: Partial<Content>) => Promise<boolean>;
}

function AddDay({ content, onChange }: Pick<PartProps, "content" | "onChange">) {
  const t = useT();
  const [day, setDay] = useState<string | null>(null);
  const [name, setName] = useState("");
  const [kind, setKind] = useState<"OFF" | "EXTRA">("OFF");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!day || !name.trim()) return;
    const days = [...content.days, { day, kind, name: name.trim() }].sort((one, other) => one.day.localeCompare(other.day));
    void onChange({ days }).then((saved) => { if (saved) { setDay(null); setName(""); } });
  };
  return (
    <form className={classes.add} onSubmit={submit}>
      <DateInput label={t("companyCalendar.day")} value={day} onChange={setDay} />
      <TextInput label={t("companyCalendar.dayName")} value={name} maxLength={80} onChange={(event) => setName(event.currentTarget.value)} />
      <NativeSelect label={t("companyCalendar.dayKind")} value={kind} onChange={(event) => setKind(event.currentTarget.value as typeof kind)} data={[{ value: "OFF", label: t("companyCalendar.off") }, { value: "EXTRA", label: t("companyCalendar.extra") }]} />
      <Button type="submit" disabled={!day || !name.trim()}>{t("companyCalendar.addDay")}</Button>
    </form>
  );
}

/** The days of a year that differ from their week: holidays by law, days off and extra days of the company. */
export function CompanyDays({ content, mayEdit, onChange, year }: PartProps & { year: CalendarYear }) {
  const t = useT();
  const format = useFormat();
  const why = { HOLIDAY: t("companyCalendar.holiday"), OFF: t("companyCalendar.off"), EXTRA: t("companyCalendar.extra") };
  return (
    <section>
      <h2>{t("companyCalendar.days", { year: String(year.year) })}</h2>
      {mayEdit && <NativeSelect label={t("companyCalendar.country")} value={content.country ?? ""} onChange={(event) => void onChange({ country: event.currentTarget.value || null })} data={[{ value: "PL", label: t("companyCalendar.poland") }, { value: "", label: t("companyCalendar.noCountry") }]} />}
      {year.days.length === 0 && <p className="st-muted">{t("companyCalendar.noDays")}</p>}
      <ul className={classes.days}>
        {year.days.map(({ day, why: reason, name, worked }) => (
          <li key={day + reason}>
            <span className={classes.date}>{format.date(day)}<span className="st-small st-muted">{format.weekday(day)}</span></span>
            <span>{format.text(name)}<span className="st-small st-muted">{why[reason]}{reason === "HOLIDAY" && worked && ` · ${t("companyCalendar.workedAnyway")}`}</span></span>
            {mayEdit && reason !== "HOLIDAY" && <IconButton icon="remove" label={t("companyCalendar.removeDay", { name: format.text(name), day: format.date(day) })} onClick={() => void onChange({ days: content.days.filter((one) => one.day !== day) })} />}
          </li>
        ))}
      </ul>
      {mayEdit && <AddDay content={content} onChange={onChange} />}
    </section>
  );
}
