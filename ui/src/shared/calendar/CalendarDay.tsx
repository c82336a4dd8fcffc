import { useDroppable } from "@dnd-kit/core";
import type { ReactNode } from "react";
import { useMe } from "../api/me";
import { useFormat } from "../format/useFormat";
import { useT } from "../i18n/useT";
import classes from "./Calendar.module.css";
import type { Day } from "./useDays";

interface Props<Row> {
  date: string;
  day: Day<Row> | undefined;
  /** The day lies in the month that is shown. */
  inside: boolean;
  today: boolean;
  /** With the name of the weekday, where no head above the column has it. */
  named: boolean;
  onMore: () => void;
  children: ReactNode;
}

/** One day: its number, how many records and how much, the first of them, and the way to the rest. */
export function CalendarDay<Row>({ date, day, inside, today, named, onMore, children }: Props<Row>) {
  const t = useT();
  const format = useFormat();
  const { setNodeRef, isOver } = useDroppable({ id: date });
  const company = useMe()?.company.currency;
  const rest = (day?.count ?? 0) - (day?.rows.length ?? 0);
  // The sum in the company's currency; of others, which ones there are.
  const main = day?.sums.find(({ currency }) => currency === company) ?? day?.sums[0];
  const others = day?.sums.filter((sum) => sum !== main).map(({ currency }) => currency) ?? [];
  const sums = main ? [format.shortMoney(main), ...others].join(" + ") : "";
  return (
    <section ref={setNodeRef} className={classes.day} data-day={date} data-over={isOver} data-inside={inside} data-today={today} aria-label={format.longDate(date)}>
      <header>
        <span className={classes.number}>{named ? `${format.weekday(date)}, ${format.longDate(date)}` : Number(date.slice(8))}{today && <span className="st-small"> {t("calendar.today")}</span>}</span>
        {day && <span className={`st-small st-muted st-figure ${classes.sum}`} title={day.sums.map((sum) => format.money(sum)).join(" · ")}>{[format.number(day.count), sums].filter(Boolean).join(" · ")}</span>}
      </header>
      <div className={classes.items}>{children}</div>
      {rest > 0 && <button type="button" className={classes.rest} onClick={onMore}>{t("calendar.more", { count: rest, shown: format.number(rest) })}</button>}
    </section>
  );
}
