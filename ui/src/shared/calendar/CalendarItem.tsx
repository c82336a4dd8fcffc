import { useDraggable } from "@dnd-kit/core";
import { Button, Popover } from "@mantine/core";
import { useState, type KeyboardEvent, type ReactNode } from "react";
import { DateInput } from "../form/DateInput";
import { IconButton } from "../IconButton";
import { useT } from "../i18n/useT";
import { plusDays } from "../format/dates";
import { daysOfKey } from "./calendar";
import classes from "./Calendar.module.css";

interface Props {
  id: string;
  name: string;
  date: string;
  open: boolean;
  onOpen: () => void;
  /** Absent where the date cannot be changed. */
  onMove?: ((date: string) => void) | undefined;
  children: ReactNode;
}

function MoveForm({ date, onMove }: { date: string; onMove: (date: string) => void }) {
  const t = useT();
  const [value, setValue] = useState<string | null>(date);
  return (
    <form className={classes.moveForm} onSubmit={(event) => { event.preventDefault(); if (value) onMove(value); }}>
      <DateInput label={t("calendar.newDate")} value={value} onChange={setValue} data-autofocus />
      <Button type="submit" size="compact-md" disabled={!value}>{t("calendar.move")}</Button>
    </form>
  );
}

/** One record on its day: a click opens it; a drag, Shift with the arrows or the date after `m` moves it to another day. */
export function CalendarItem({ id, name, date, open, onOpen, onMove, children }: Props) {
  const t = useT();
  const [asking, setAsking] = useState(false);
  const { setNodeRef, listeners, isDragging } = useDraggable({ id, disabled: !onMove });
  const keys = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    const days = event.shiftKey ? daysOfKey(event.key) : 0;
    if (event.key === "Enter" || event.key === " ") onOpen();
    else if (event.key === "m" && onMove) setAsking(true);
    else if (days !== 0 && onMove) onMove(plusDays(date, days));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <article ref={setNodeRef} className={classes.item} data-item={id} data-open={open} data-dragging={isDragging} aria-label={name} tabIndex={0} onKeyDown={keys} {...listeners}>
      <button type="button" tabIndex={-1} className={classes.face} onClick={onOpen}>{children}</button>
      {onMove && (
        <Popover opened={asking} onChange={setAsking} position="bottom-end" trapFocus returnFocus withinPortal>
          <Popover.Target><IconButton icon="calendar" size={24} tabIndex={-1} className={classes.mover} label={t("calendar.moveItem", { name })} shortcut="m" onClick={() => setAsking(!asking)} /></Popover.Target>
          <Popover.Dropdown>{asking && <MoveForm date={date} onMove={(next) => { setAsking(false); if (next !== date) onMove(next); }} />}</Popover.Dropdown>
        </Popover>
      )}
    </article>
  );
}
