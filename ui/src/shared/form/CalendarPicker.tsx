import { DatePicker, DatesProvider } from "@mantine/dates";
import "@mantine/dates/styles.layer.css";
import "dayjs/locale/pl";
import "dayjs/locale/en-gb";
import { useLanguage, useT } from "../i18n/useT";

/** The calendar of a date field; weeks start on Monday. */
export function CalendarPicker({ value, onPick }: { value: string | null; onPick: (iso: string) => void }) {
  const t = useT();
  const language = useLanguage();
  return (
    <DatesProvider settings={{ locale: language === "pl" ? "pl" : "en-gb", firstDayOfWeek: 1 }}>
      <DatePicker value={value} defaultDate={value ?? undefined} onChange={(iso) => iso && onPick(iso)} withWeekNumbers
        ariaLabels={{ previousMonth: t("form.previousMonth"), nextMonth: t("form.nextMonth"), monthLevelControl: t("form.chooseMonth"), yearLevelControl: t("form.chooseYear") }} />
    </DatesProvider>
  );
}
