import { Badge } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { useFormat } from "../../../shared/format/useFormat";
import { useServerText, useT } from "../../../shared/i18n/useT";
import type { Column } from "../../../shared/list/table";
import { ownerRef, ownerText, OwnerName } from "../OwnerName";
import { WAY, type Prospect, type Status } from "./api";

const TONE = { new: "brand", working: "brand", qualified: "good", disqualified: "gray", converted: "good" } as const;

/** How far a prospect is, as a word on its colour. */
export function StatusBadge({ status }: { status: Status }) {
  const text = useServerText();
  return <Badge variant={status === "disqualified" || status === "new" ? "default" : "light"} color={TONE[status]}>{text(`prospect.status.${status}`)}</Badge>;
}

/** The columns that a list of prospects can show. */
export function useProspectColumns(): Column<Prospect>[] {
  const t = useT();
  const format = useFormat();
  const text = useServerText();
  return useMemo(() => {
    const head = (key: string) => text(`field.prospects.${key}`);
    const missing = <span role="img" aria-label={t("states.missing")}>{"–"}</span>;
    const plain = (key: "name" | "company" | "town" | "origin" | "mail" | "phone", width: number, grow = 1): Column<Prospect> => ({
      key, head: head(key), width, grow, sortable: true,
      render: (row) => (row[key] ? <span title={row[key] ?? ""}>{row[key]}</span> : missing),
      text: (row) => row[key] ?? "",
      edit: { kind: "text", field: key, value: (row) => row[key] || null, required: key === "name" },
    });
    const instant = (key: "createdAt" | "convertedAt"): Column<Prospect> => ({ key, head: head(key), width: 150, grow: 0.4, align: "right", sortable: true, render: (row) => { const at = row[key]; return at ? format.dateTime(at) : missing; }, text: (row) => row[key] ?? "" });
    const percent = (value: number) => format.percent(value * 100, 0);
    return [
      plain("name", 170, 1.6),
      plain("company", 190, 1.6),
      { key: "status", head: head("status"), width: 150, grow: 0.5, sortable: true, render: ({ status }) => <StatusBadge status={status} />, text: ({ status }) => text(`prospect.status.${status}`), edit: { kind: "choice", field: "status", required: true, value: ({ status }) => status, options: WAY.map((value) => ({ value, label: text(`prospect.status.${value}`) })) } },
      {
        key: "score", head: head("score"), width: 168, grow: 0.5, sortable: true,
        render: ({ qualified }) => (qualified ? t("qualification.both", { score: qualified.score === null || qualified.score === undefined ? t("qualification.noScore") : percent(qualified.score), coverage: percent(qualified.coverage) }) : missing),
        text: ({ qualified }) => String(qualified?.score ?? ""),
      },
      { key: "coverage", head: head("coverage"), width: 130, grow: 0.4, align: "right", sortable: true, render: ({ qualified }) => (qualified ? percent(qualified.coverage) : missing), text: ({ qualified }) => String(qualified?.coverage ?? "") },
      plain("town", 120), plain("origin", 150),
      { key: "owner", head: head("owner"), width: 150, sortable: true, render: ({ owner }) => <OwnerName owner={owner} />, text: ({ owner }) => ownerText(owner, format), edit: { kind: "ref", field: "owner", of: "owner", required: true, value: ({ owner }) => ownerRef(owner) } },
      instant("createdAt"),
      plain("mail", 190), plain("phone", 150),
      { key: "reason", head: head("reason"), width: 160, sortable: true, render: ({ reason }) => (reason ? text(`prospect.reason.${reason}`) : missing), text: ({ reason }) => (reason ? text(`prospect.reason.${reason}`) : "") },
      { key: "pipeline", head: head("pipeline"), width: 150, sortable: true, render: ({ pipeline }) => (pipeline ? format.text(pipeline.label) : missing), text: ({ pipeline }) => (pipeline ? format.text(pipeline.label) : "") },
      { key: "account", head: head("account"), width: 180, grow: 1.2, sortable: true, render: ({ account }) => (account ? <Link to="/selling/accounts/$id" params={{ id: account.id } as never} onClick={(event) => event.stopPropagation()}>{format.text(account.label)}</Link> : missing), text: ({ account }) => (account ? format.text(account.label) : "") },
      instant("convertedAt"),
      { key: "externalId", head: head("externalId"), width: 110, sortable: true, render: ({ externalId }) => externalId ?? missing, text: ({ externalId }) => externalId ?? "" },
    ];
  }, [t, format, text]);
}
