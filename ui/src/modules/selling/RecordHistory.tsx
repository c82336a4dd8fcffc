import { useQuery } from "@tanstack/react-query";
import { useServerText } from "../../shared/i18n/useT";
import { HistoryList } from "../../shared/record/HistoryList";
import { ErrorState } from "../../shared/states/ErrorState";
import { Skeletons } from "../../shared/states/Skeletons";
import { historyQuery } from "./api";
import { useFieldValue, type ToldObject } from "./fieldValue";

/** Who changed what in a record, in words. */
export function RecordHistory({ object, id }: { object: ToldObject; id: string }) {
  const text = useServerText();
  const show = useFieldValue(object);
  const { data, error, refetch } = useQuery(historyQuery(object, id));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeletons shape="record" rows={4} />;
  const entries = data.map(({ at, by, behalf, field, before, after, source }) => ({
    at, by: by ?? null, behalf, field: field || null, old: show(field, before), new: show(field, after), source: source === "hand" ? null : text(`history.source.${source}`),
  }));
  return <HistoryList object={object} entries={entries} />;
}
