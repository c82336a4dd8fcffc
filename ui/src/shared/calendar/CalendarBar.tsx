import { Button, NativeSelect, SegmentedControl } from "@mantine/core";
import { useFormat } from "../format/useFormat";
import { IconButton } from "../IconButton";
import { useT } from "../i18n/useT";
import { useKeys } from "../keys/useKeys";
import { isoWeek, turned, weeksOf, type Span } from "./calendar";
import classes from "./Calendar.module.css";

interface Props {
  at: string;
  span: Span;
  today: string;
  fields: readonly { readonly key: string; readonly name: string }[];
  field: string;
  onChange: (part: { at?: string; span?: Span; field?: string }) => void;
}

/** Turns the pages of a calendar, and chooses how much is seen and by which date. */
export function CalendarBar({ at, span, today, fields, field, onChange }: Props) {
  const t = useT();
  const format = useFormat();
  const [first] = weeksOf(span, at);
  const title = span === "month" ? format.month(at) : t("calendar.weekOf", { number: String(isoWeek(at)), from: format.longDate(first?.[0] ?? at), to: format.longDate(first?.at(-1) ?? at) });
  const turn = (by: 1 | -1) => onChange({ at: turned(span, at, by) });
  useKeys([
    { keys: "shift+PageUp", label: t("calendar.previous"), run: () => turn(-1) }, { keys: "shift+PageDown", label: t("calendar.next"), run: () => turn(1) },
    { keys: "t", label: t("calendar.goToday"), run: () => onChange({ at: today }) },
  ]);
  return (
    <div className={classes.bar} role="group" aria-label={t("calendar.pages")}>
      <IconButton icon="previous" label={t("calendar.previous")} shortcut="Shift PageUp" onClick={() => turn(-1)} />
      <IconButton icon="next" label={t("calendar.next")} shortcut="Shift PageDown" onClick={() => turn(1)} />
      <h2 aria-live="polite">{title}</h2>
      <Button size="compact-md" variant="default" onClick={() => onChange({ at: today })}>{t("calendar.goToday")}</Button>
      <span className={classes.choices}>
        {fields.length > 1 && <NativeSelect size="xs" aria-label={t("calendar.by")} value={field} onChange={(event) => onChange({ field: event.currentTarget.value })} data={fields.map(({ key, name }) => ({ value: key, label: name }))} />}
        <SegmentedControl size="xs" aria-label={t("calendar.span")} value={span} onChange={(next) => onChange({ span: next })} data={[{ value: "month" as const, label: t("calendar.month") }, { value: "week" as const, label: t("calendar.week") }]} />
      </span>
    </div>
  );
}
