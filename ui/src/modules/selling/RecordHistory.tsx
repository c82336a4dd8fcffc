import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useFormat } from "../../shared/format/useFormat";
import { useServerText, useT } from "../../shared/i18n/useT";
import { HistoryList } from "../../shared/record/HistoryList";
import { ErrorState } from "../../shared/states/ErrorState";
import { Skeletons } from "../../shared/states/Skeletons";
import { historyQuery, lostReasonsQuery, pipelinesQuery } from "./api";
import { JobsImage } from "./contacts/JobsImage";
import { RefName } from "../../shared/list/RefName";

const DATES = new Set(["closeOn", "openedOn", "closedOn", "nextStepOn"]);
const REFS = new Set(["account", "contact", "product", "owner", "parent", "pipeline"]);

interface Props {
  object: "deals" | "accounts" | "contacts";
  id: string;
  currency: string;
}

function useValue(currency: string): (field: string, value: string | null | undefined) => ReactNode {
  const t = useT();
  const format = useFormat();
  const text = useServerText();
  const { data: pipelines = [] } = useQuery(pipelinesQuery);
  const { data: reasons = [] } = useQuery(lostReasonsQuery);
  return (field, value) => {
    if (value === null || value === undefined) return null;
    if (field === "amount" && /^-?\d+$/.test(value)) return format.money({ minor: Number(value), currency });
    if (DATES.has(field)) return format.date(value);
    if (field === "closedAt") return format.dateTime(value);
    if (field === "status" && (value === "open" || value === "won" || value === "lost")) return t(`selling.status.${value}`);
    if (field === "relations") return <JobsImage image={value} />;
    if (field === "language") return text(`contact.language.${value}`);
    const known = field === "stage" ? pipelines.flatMap(({ stages }) => stages) : field === "lostReason" ? reasons : [];
    const found = known.find((one) => one.id === value);
    if (found) return format.text(found.name);
    return REFS.has(field) ? <RefName of={field} id={value} /> : value;
  };
}

/** Who changed what in a record, in words. */
export function RecordHistory({ object, id, currency }: Props) {
  const text = useServerText();
  const show = useValue(currency);
  const { data, error, refetch } = useQuery(historyQuery(object, id));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeletons shape="record" rows={4} />;
  const entries = data.map(({ at, by, field, before, after, source }) => ({
    at, by: by ?? null, field: field || null, old: show(field, before), new: show(field, after), source: source === "hand" ? null : text(`history.source.${source}`),
  }));
  return <HistoryList object={object} entries={entries} />;
}
