import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useMay, useMe } from "../../../shared/api/me";
import { useFormat } from "../../../shared/format/useFormat";
import { Icon } from "../../../shared/Icon";
import { useServerText, useT } from "../../../shared/i18n/useT";
import { ownerText } from "../OwnerName";
import type { PagedObject } from "../recordPages";
import { KIND_ICONS, type Activity } from "./api";
import classes from "./activities.module.css";
import { FinishForm } from "./FinishForm";

/** When an activity is due, and whether that day is over; in lists without the distance from today. */
export function DueDay({ activity, short = false }: { activity: Activity; short?: boolean }) {
  const t = useT();
  const format = useFormat();
  const today = useMe()?.today ?? "";
  if (!activity.day) return <span className="st-muted">{t("activity.noDay")}</span>;
  const late = activity.state === "planned" && activity.day < today;
  if (short) return <span className={late ? classes.late : undefined} title={format.relative(activity.day)}>{format.date(activity.day)}</span>;
  const said = activity.startsAt ? format.dateTime(activity.startsAt) : format.date(activity.day);
  return <span className={late ? classes.late : undefined} title={format.longDate(activity.day)}>{`${said} (${format.relative(activity.day)})`}</span>;
}

function Planned({ activity, object }: { activity: Activity; object: PagedObject }) {
  const t = useT();
  const text = useServerText();
  const format = useFormat();
  const mayEdit = useMay("selling.edit-activities");
  const [open, setOpen] = useState(false);
  const about = [object !== "deals" && activity.deal, object !== "contacts" && activity.contact].flatMap((ref) => (ref ? [format.text(ref.label)] : []));
  return (
    <li>
      <div className={classes.plannedLine}>
        <Icon of={KIND_ICONS[activity.kind]} size={16} />
        <span><Link to="/selling/activities/$id" params={{ id: activity.id } as never}>{activity.subject}</Link> <span className="st-small st-muted">{[text(`activity.kind.${activity.kind}`), ...about, ownerText(activity.owner, format)].filter(Boolean).join(" · ")}</span></span>
        <DueDay activity={activity} />
        {mayEdit && !open && <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>{t("activity.markDone")}</Button>}
      </div>
      {open && <FinishForm activity={activity} onDone={() => setOpen(false)} />}
    </li>
  );
}

/** What lies ahead or waits, the nearest first; each is finished here with what comes next. */
export function PlannedList({ activities, object }: { activities: readonly Activity[]; object: PagedObject }) {
  const t = useT();
  return (
    <section aria-label={t("activity.planned")}>
      <h3 className={classes.plannedHead}>{t("activity.planned")}</h3>
      <ul className={classes.planned}>{activities.map((activity) => <Planned key={activity.id} activity={activity} object={object} />)}</ul>
    </section>
  );
}
