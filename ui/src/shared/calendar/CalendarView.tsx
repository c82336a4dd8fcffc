import { DndContext, DragOverlay, PointerSensor, useSensor, useSensors, type DragEndEvent } from "@dnd-kit/core";
import { useMediaQuery } from "@mantine/hooks";
import { useState, type ReactNode } from "react";
import { useMe } from "../api/me";
import type { Descriptor } from "../api/types";
import { useFormat } from "../format/useFormat";
import { useServerText, useT } from "../i18n/useT";
import { bothFilters } from "../list/filter";
import type { ListEdit } from "../list/ListEditing";
import type { ListState } from "../list/listState";
import type { Column } from "../list/table";
import { ErrorState } from "../states/ErrorState";
import { Skeletons } from "../states/Skeletons";
import { weeksOf } from "./calendar";
import classes from "./Calendar.module.css";
import { CalendarBar } from "./CalendarBar";
import { CalendarDay } from "./CalendarDay";
import { CalendarItem } from "./CalendarItem";
import { useDayMoves } from "./useDayMoves";
import { useDays } from "./useDays";

const ROWS = { month: 3, week: 20 } as const;
const DRAG_AFTER_PX = 6;

export interface CalendarProps<Row extends { id: string }> {
  descriptor: Descriptor;
  state: ListState;
  onChange: (part: Partial<ListState>) => void;
  columns: readonly Column<Row>[];
  edit?: ListEdit<Row> | undefined;
}

function useFace<Row extends { id: string }>({ descriptor, columns }: CalendarProps<Row>) {
  const { title, amount } = descriptor.roles;
  const [name, value] = [title, amount].map((key) => columns.find((column) => column.key === key));
  return {
    nameOf: (row: Row) => name?.text?.(row) ?? "",
    face: (row: Row): ReactNode => <>{name?.render(row)}{value && <span className="st-small st-muted st-figure">{value.render(row)}</span>}</>,
  };
}

/** The records of a list on the days of a month or a week, as an agenda on a telephone; another day for a record is a change of its date. */
export function CalendarView<Row extends { id: string }>(props: CalendarProps<Row>) {
  const { descriptor, state, onChange, columns, edit } = props;
  const t = useT();
  const format = useFormat();
  const text = useServerText();
  const today = useMe()?.today ?? "";
  const narrow = useMediaQuery("(max-width: 767px)") ?? false;
  const { nameOf, face } = useFace(props);
  const field = descriptor.roles.dates.find((key) => key === state.by) ?? descriptor.roles.dates[0] ?? "";
  const [at, span] = [state.at || today, state.span];
  const weeks = weeksOf(span, at);
  const shown = weeks.flat();
  const { days, loading, stale, error, retry } = useDays<Row>(descriptor.object, state.filter, field, shown[0] ?? at, shown.at(-1) ?? at, narrow ? ROWS.week : ROWS[span]);
  const dated = columns.find(({ key }) => key === field)?.edit;
  const mayMove = (row: Row) => edit?.patch !== undefined && dated?.kind === "date" && (edit.mayEdit?.(row) ?? true);
  const { move, rowsOf } = useDayMoves<Row>(({ id }) => id, async (row, to) => edit?.patch?.(row, { [field]: to }));
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: DRAG_AFTER_PX } }));
  const [dragged, setDragged] = useState<string | null>(null);
  const rows = new Map([...days.values()].flatMap((day) => day.rows.map((row) => [row.id, { row, date: day.date }] as const)));
  const drop = ({ active, over }: DragEndEvent) => {
    setDragged(null);
    const found = rows.get(String(active.id));
    if (over && found && found.date !== over.id) move(found.row, String(over.id));
  };
  const fields = descriptor.roles.dates.map((key) => ({ key, name: text(`field.${descriptor.object}.${key}`) }));
  const seen = narrow ? shown.filter((date) => days.has(date)) : shown;
  const flying = dragged === null ? undefined : rows.get(dragged)?.row;
  if (error) return <ErrorState error={error} onRetry={retry} />;
  return (
    <DndContext sensors={sensors} onDragStart={({ active }) => setDragged(String(active.id))} onDragEnd={drop} onDragCancel={() => setDragged(null)}>
      <div className={classes.calendar} data-stale={stale} data-span={span}>
        <CalendarBar at={at} span={span} today={today} fields={fields} field={field} onChange={({ field: by, ...part }) => onChange({ ...part, ...(by && { by }) })} />
        {!narrow && <div className={classes.heads} aria-hidden>{weeks[0]?.map((day) => <span key={day}>{format.weekday(day)}</span>)}</div>}
        {loading ? <Skeletons shape="table" rows={6} /> : (
          <div className={classes.days}>
            {seen.map((date) => {
              const day = days.get(date);
              return (
                <CalendarDay key={date} date={date} day={day} inside={span === "week" || date.slice(0, 7) === at.slice(0, 7)} today={date === today} named={narrow}
                  onMore={() => onChange({ layout: "list", filter: bothFilters(state.filter, `${field} >= ${date}`, `${field} <= ${date}`) })}>
                  {rowsOf(date, day).map((row) => (
                    <CalendarItem key={row.id} id={row.id} name={nameOf(row)} date={date} open={row.id === state.open} onOpen={() => onChange({ open: row.id })} onMove={mayMove(row) ? (to) => move(row, to) : undefined}>{face(row)}</CalendarItem>
                  ))}
                </CalendarDay>
              );
            })}
            {narrow && seen.length === 0 && <p className="st-muted">{t("calendar.nothing")}</p>}
          </div>
        )}
      </div>
      <DragOverlay dropAnimation={null}>{flying !== undefined && <div className={`${classes.item} ${classes.flying}`}>{face(flying)}</div>}</DragOverlay>
    </DndContext>
  );
}
