import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useMay } from "../../../shared/api/me";
import { ProblemAlert } from "../../../shared/form/ProblemAlert";
import { useT } from "../../../shared/i18n/useT";
import type { PanelControls } from "../../../shared/list/ListScreen";
import { RecordLoading } from "../../../shared/record/RecordLoading";
import { RecordPanel } from "../../../shared/record/RecordPanel";
import { useRecordWrites } from "../../../shared/record/useRecordWrites";
import { usePlaceName } from "../../../shared/shell/place";
import { RecordHistory } from "../RecordHistory";
import { ACTIVITY_KEYS, activityQuery, type Activity } from "./api";
import { ActivityFields } from "./ActivityFields";
import { FinishForm } from "./FinishForm";

type Props = Omit<PanelControls, "onFullPage" | "onStep"> & Partial<Pick<PanelControls, "onFullPage" | "onStep">> & { id: string; asPage?: boolean };

function Loaded({ activity, onClose, ...controls }: Omit<Props, "id"> & { activity: Activity }) {
  const t = useT();
  const { patch, remove } = useRecordWrites<Activity>({ object: "activities", path: "/api/activities", refreshes: ACTIVITY_KEYS });
  const mayEdit = useMay("selling.edit-activities");
  const [error, setError] = useState<unknown>(null);
  const [finishing, setFinishing] = useState(false);
  usePlaceName(activity.subject);
  const tabs = [{ code: "history", label: t("record.history"), content: <RecordHistory object="activities" id={activity.id} /> }];
  const menu = mayEdit ? [{ label: t("activity.delete"), run: () => void remove(activity, activity.subject).then(onClose, setError) }] : [];
  const footer = mayEdit && activity.state === "planned" && (finishing ? <FinishForm activity={activity} onDone={() => setFinishing(false)} /> : <Button onClick={() => setFinishing(true)}>{t("activity.markDone")}</Button>);
  return <RecordPanel {...controls} title={activity.subject} head={<><ProblemAlert error={error} /><ActivityFields activity={activity} onPatch={(body) => patch(activity, body)} /></>} tabs={tabs} menu={menu} footer={footer} onClose={onClose} />;
}

/** One activity: as a panel beside its list or as a page. */
export function ActivityRecord({ id, ...controls }: Props) {
  const { data, error, refetch } = useQuery(activityQuery(id));
  return data ? <Loaded {...controls} activity={data} /> : <RecordLoading error={error} onRetry={() => void refetch()} onClose={controls.onClose} {...(controls.asPage && { asPage: true })} />;
}
