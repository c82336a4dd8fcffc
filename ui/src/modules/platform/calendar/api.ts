import { queryOptions, useQueryClient } from "@tanstack/react-query";
import { request } from "../../../shared/api/client";
import type { Schemas } from "../../../shared/api/types";
import { useWrite } from "../../../shared/api/useWrite";
import { useT } from "../../../shared/i18n/useT";
import { showToast } from "../../../shared/shell/toasts";

export type CompanyCalendar = Schemas["CompanyCalendar"];
export type Content = Schemas["CalendarContent"];
export type CalendarYear = Schemas["CalendarYear"];
export type Weekday = Content["weeks"][number]["weekdays"][number];

export const WEEKDAYS = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"] as const satisfies readonly Weekday[];

/** What the server reckons, first and last year. */
export const [FIRST_YEAR, LAST_YEAR] = [2000, 2060];

/** The calendar as it is set. */
export const calendarQuery = queryOptions({ queryKey: ["calendar"], queryFn: ({ signal }) => request<CompanyCalendar>("/api/calendar", { signal }) });

/** What follows from it for a year. */
export const calendarYearQuery = (year: number) => queryOptions({ queryKey: ["calendar", year], queryFn: ({ signal }) => request<CalendarYear>("/api/calendar/year", { query: { year }, signal }) });

interface Put {
  readonly content: Content;
  readonly version: number;
}

/** Sets the calendar and offers to set it back as it was. */
export function useCalendarWrite(): { save: (calendar: CompanyCalendar, content: Content) => Promise<boolean>; error: unknown; busy: boolean } {
  const t = useT();
  const client = useQueryClient();
  const { write, state } = useWrite<Put, CompanyCalendar>(({ content, version }) => request("/api/calendar", { method: "PUT", version, body: content }), { refreshes: [["calendar"], ["results"]] });
  const save = async (calendar: CompanyCalendar, content: Content) => {
    try {
      const saved = await write({ content, version: calendar.version });
      client.setQueryData(calendarQuery.queryKey, saved);
      const undo = async () => { await write({ content: calendar.content, version: saved.version }); };
      showToast({ text: t("companyCalendar.saved"), undo });
      return true;
    } catch {
      // The page says why.
      return false;
    }
  };
  return { save, error: state.error, busy: state.isPending };
}
