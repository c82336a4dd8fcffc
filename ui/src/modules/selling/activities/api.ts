import { queryOptions } from "@tanstack/react-query";
import { request } from "../../../shared/api/client";
import type { Schemas } from "../../../shared/api/types";
import type { IconName } from "../../../shared/icons";

export type Activity = Schemas["ActivityRow"];
export type ActivityPatch = Partial<Schemas["ActivityPatch"]>;
export type NewActivity = Schemas["NewActivity"];
export type Kind = Activity["kind"];

/** Kinds that are planned and done; a note is only written. */
export const PLANNED_KINDS = ["call", "visit", "meeting", "mail", "task"] as const satisfies readonly Kind[];
export const KINDS = [...PLANNED_KINDS, "note"] as const;
export const STATES = ["planned", "done", "cancelled", "missed"] as const;

/** One kind, one icon. */
export const KIND_ICONS: Readonly<Record<Kind, IconName>> = { call: "phone", visit: "pin", meeting: "people", mail: "mail", task: "check", note: "edit" };

/** What becomes old when an activity changes. */
export const ACTIVITY_KEYS = [["activities"], ["deals"], ["accounts"], ["contacts"], ["prospects"], ["timeline-narrowed"]] as const;

/** One activity. */
export const activityQuery = (id: string) => queryOptions({ queryKey: ["activities", "one", id], queryFn: ({ signal }) => request<Activity>(`/api/activities/${id}`, { signal }) });

/** An activity with nothing said about it. */
export const BLANK: Omit<NewActivity, "kind"> = { subject: null, body: null, outcome: null, done: null, startsAt: null, durationMinutes: null, dueOn: null, account: null, contact: null, deal: null, prospect: null, owner: null };

/** When something begins: a day and, when it is known, a time of day in the person's zone. */
export function start(day: string | null, time: string): Pick<NewActivity, "startsAt" | "dueOn"> {
  return day && time ? { startsAt: new Date(`${day}T${time}`).toISOString(), dueOn: null } : { startsAt: null, dueOn: day };
}
