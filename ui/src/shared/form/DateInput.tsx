import { Popover } from "@mantine/core";
import { lazy, Suspense, useMemo, useState } from "react";
import { formatDate, formatLongDate, formatRelative, formatWeekday, todayIn } from "../format/dates";
import { parseDate } from "../format/parse";
import { timeZone } from "../format/useFormat";
import { IconButton } from "../IconButton";
import { useLanguage, useT } from "../i18n/useT";
import { ParsedInput, type Reader, type ValueInputProps } from "./ParsedInput";

const CalendarPicker = lazy(() => import("./CalendarPicker").then(({ CalendarPicker: loaded }) => ({ default: loaded })));

/** A date: typed as people write it (`23.11`, `jutro`, `+7`) or taken from the calendar; the day of the week is shown. */
export function DateInput(props: ValueInputProps<string>) {
  const t = useT();
  const language = useLanguage();
  const [opened, setOpened] = useState(false);
  const reader = useMemo<Reader<string>>(() => {
    const today = todayIn(timeZone());
    const reading = (iso: string) => `${formatWeekday(language, iso)}, ${formatLongDate(language, iso)} (${formatRelative(language, iso, today)})`;
    return { parse: (text) => parseDate(text, today), print: (iso) => formatDate(language, iso), reading, refusal: t("form.noDate", { example: formatDate(language, today) }) };
  }, [language, t]);
  const calendar = (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus returnFocus>
      <Popover.Target><IconButton icon="calendar" size={28} label={t("form.calendar")} onClick={() => setOpened(!opened)} /></Popover.Target>
      <Popover.Dropdown>
        <Suspense><CalendarPicker value={props.value} onPick={(iso) => { props.onChange(iso); setOpened(false); }} /></Suspense>
      </Popover.Dropdown>
    </Popover>
  );
  return <ParsedInput {...props} reader={reader} rightSection={calendar} />;
}
