import { useQuery } from "@tanstack/react-query";
import { request } from "../api/client";
import type { Schemas } from "../api/types";
import { useFormat } from "../format/useFormat";
import { useServerText } from "../i18n/useT";
import { RefName } from "../list/RefName";
import { isNamed } from "../slots/slots";
import { ErrorState } from "../states/ErrorState";
import { Skeletons } from "../states/Skeletons";
import { HistoryList } from "./HistoryList";

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const ID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

/** The history of a record whose values are texts, days and references. */
export function PlainHistory({ object, path, id }: { object: string; path: string; id: string }) {
  const format = useFormat();
  const text = useServerText();
  const { data, error, refetch } = useQuery({ queryKey: [object, "history", id], queryFn: ({ signal }) => request<Schemas["Line"][]>(`${path}/${id}/history`, { signal }) });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeletons shape="record" rows={3} />;
  const show = (field: string, value: string | null | undefined) => (!value ? null : DATE.test(value) ? format.date(value) : ID.test(value) || isNamed(`${object}.${field}`) ? <RefName of={`${object}.${field}`} id={value} /> : value);
  const entries = data.map(({ at, by, behalf, field, before, after, source }) => ({ at, by: by ?? null, behalf, field: field || null, old: show(field, before), new: show(field, after), source: source === "hand" ? null : text(`history.source.${source}`) }));
  return <HistoryList object={object} entries={entries} />;
}
