import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { useFormat } from "../../../shared/format/useFormat";
import { Icon } from "../../../shared/Icon";
import { useServerText, useT } from "../../../shared/i18n/useT";
import type { Column } from "../../../shared/list/table";
import { ownerRef, ownerText, OwnerName } from "../OwnerName";
import { KIND_ICONS, KINDS, STATES, type Activity } from "./api";
import classes from "./activities.module.css";
import { DueDay } from "./PlannedList";

/** The columns that a list of activities can show. */
export function useActivityColumns(): Column<Activity>[] {
  const t = useT();
  const format = useFormat();
  const text = useServerText();
  return useMemo(() => {
    const head = (key: string) => text(`field.activities.${key}`);
    const missing = <span role="img" aria-label={t("states.missing")}>{"–"}</span>;
    const ref = (key: "account" | "contact" | "deal" | "prospect", path: string): Column<Activity> => ({
      key, head: head(key), width: 160, grow: 1.2, sortable: true,
      render: (row) => { const to = row[key]; return to ? <Link to={`${path}/$id` as never} params={{ id: to.id } as never} title={format.text(to.label)} onClick={(event) => event.stopPropagation()}>{format.text(to.label)}</Link> : missing; },
      text: (row) => { const to = row[key]; return to ? format.text(to.label) : ""; },
      edit: { kind: "ref", field: key, of: key, value: (row) => row[key] ?? null },
    });
    const choice = (key: "kind" | "state", codes: readonly string[], width: number): Column<Activity> => ({
      key, head: head(key), width, grow: 0.5, sortable: true,
      render: (row) => (key === "kind" ? <span className={classes.kindCell}><Icon of={KIND_ICONS[row.kind]} size={14} />{text(`activity.kind.${row.kind}`)}</span> : text(`activity.state.${row.state}`)),
      text: (row) => text(`activity.${key}.${row[key]}`),
      edit: { kind: "choice", field: key, required: true, value: (row) => row[key], options: codes.map((value) => ({ value, label: text(`activity.${key}.${value}`) })) },
    });
    const instant = (key: "startsAt" | "endedAt"): Column<Activity> => ({ key, head: head(key), width: 150, grow: 0.4, align: "right", sortable: true, render: (row) => { const at = row[key]; return at ? format.dateTime(at) : missing; }, text: (row) => row[key] ?? "" });
    return [
      { key: "day", head: head("day"), width: 110, grow: 0.4, sortable: true, render: (row) => <DueDay activity={row} short />, text: ({ day }) => day ?? "", edit: { kind: "date", field: "day", value: ({ day }) => day ?? null } },
      choice("kind", KINDS, 110),
      { key: "name", head: head("name"), width: 220, grow: 2, sortable: true, render: ({ subject }) => <span title={subject}>{subject}</span>, text: ({ subject }) => subject, edit: { kind: "text", field: "subject", required: true, value: ({ subject }) => subject } },
      choice("state", STATES, 120),
      ref("account", "/selling/accounts"), ref("contact", "/selling/contacts"), ref("deal", "/selling/deals"), ref("prospect", "/selling/prospects"),
      { key: "owner", head: head("owner"), width: 150, sortable: true, render: ({ owner }) => <OwnerName owner={owner} />, text: ({ owner }) => ownerText(owner, format), edit: { kind: "ref", field: "owner", of: "owner", required: true, value: ({ owner }) => ownerRef(owner) } },
      { key: "outcome", head: head("outcome"), width: 180, grow: 1.2, render: ({ outcome }) => (outcome ? <span title={outcome}>{outcome}</span> : missing), text: ({ outcome }) => outcome ?? "", edit: { kind: "text", field: "outcome", value: ({ outcome }) => outcome ?? null } },
      instant("startsAt"), instant("endedAt"),
      { key: "durationMinutes", head: head("durationMinutes"), width: 100, align: "right", sortable: true, render: ({ durationMinutes }) => (durationMinutes ? t("activity.minutes", { minutes: String(durationMinutes) }) : missing), text: ({ durationMinutes }) => String(durationMinutes ?? "") },
    ];
  }, [t, format, text]);
}
