import { useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import { useMay } from "../../../shared/api/me";
import { useT } from "../../../shared/i18n/useT";
import { useKeys } from "../../../shared/keys/useKeys";
import type { BulkAct } from "../../../shared/list/BulkDialog";
import { ListEmpty } from "../../../shared/list/ListEmpty";
import { ListScreen } from "../../../shared/list/ListScreen";
import { useDeleteAct } from "../../../shared/list/useDeleteAct";
import { useRecordWrites } from "../../../shared/record/useRecordWrites";
import { ACTIVITY_KEYS, type Activity } from "./api";
import { ActivityRecord } from "./ActivityRecord";
import { useActivityColumns } from "./columns";

/** All activities in sight, with today's and the late ones at hand. */
export function ActivitiesPage() {
  const t = useT();
  const navigate = useNavigate();
  const columns = useActivityColumns();
  const mayEdit = useMay("selling.edit-activities");
  const { patch } = useRecordWrites<Activity>({ object: "activities", path: "/api/activities", refreshes: ACTIVITY_KEYS });
  const acts: readonly BulkAct[] = useDeleteAct("selling.edit-activities");
  const edit = mayEdit ? { refreshes: ACTIVITY_KEYS, patch, acts } : undefined;
  const create = () => void navigate({ to: "/selling/activities/new" });
  useKeys(mayEdit ? [{ keys: "c", label: t("activity.new"), run: create }] : []);
  const views = useMemo(() => [
    { label: t("activity.viewToday"), filter: "state = planned and day = today and owner in subtree(me)", sort: "startsAt" },
    { label: t("activity.viewLate"), filter: "state = planned and day < today and owner in subtree(me)", sort: "day" },
    { label: t("activity.viewNext"), filter: "state = planned and owner = me", sort: "day" },
    { label: t("activity.viewDone"), filter: "state = done and day in last 7 days and owner in subtree(me)", sort: "-endedAt" },
    { label: t("selling.viewAll"), filter: "" },
  ], [t]);
  const empty = <ListEmpty because="nothingYet" begins icon="calendar" title={t("activity.none")} text={t("activity.noneText")} {...(mayEdit && { action: { label: t("activity.new"), run: create } })} />;
  return (
    <ListScreen<Activity> object="activities" path="/api/activities" label={t("activity.activities")} views={views} columns={columns} edit={edit} empty={empty} pageOf={(id) => `/selling/activities/${id}`}
      panel={(id, controls) => <ActivityRecord key={id} id={id} {...controls} />} />
  );
}
