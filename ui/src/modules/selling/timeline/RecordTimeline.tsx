import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { request } from "../../../shared/api/client";
import type { Schemas } from "../../../shared/api/types";
import { useT } from "../../../shared/i18n/useT";
import { Timeline } from "../../../shared/record/Timeline";
import { ErrorState } from "../../../shared/states/ErrorState";
import { PlannedList } from "../activities/PlannedList";
import { headKey, useRecordPage, type PagedObject } from "../recordPages";
import { useTimelineItem } from "./words";

/** Narrowed timelines are asked for anew after every write; the head comes with the record. */
export const NARROWED_KEY = ["timeline-narrowed"] as const;

function useEntries(object: PagedObject, id: string, kinds: readonly string[], search: string) {
  const narrowed = kinds.length > 0 || search !== "";
  const asked = kinds.join(",");
  return useInfiniteQuery({
    queryKey: narrowed ? [...NARROWED_KEY, object, id, asked, search] : headKey(object, id),
    staleTime: narrowed ? 0 : Infinity,
    initialPageParam: "",
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam, signal }) => request<Schemas["TimelinePage"]>(`/api/${object}/${id}/timeline`, { query: { kinds: asked, search, after: pageParam }, signal }),
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}

/** What is planned with a record, and what happened with it. */
export function RecordTimeline({ object, id }: { object: PagedObject; id: string }) {
  const t = useT();
  const [kinds, setKinds] = useState<readonly string[]>([]);
  const [search, setSearch] = useState("");
  const item = useTimelineItem(object);
  const planned = useRecordPage(object, id)?.planned ?? [];
  const { data, error, refetch, isFetching, hasNextPage, fetchNextPage } = useEntries(object, id, kinds, search.trim());
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const groups = (["talks", "notes", "stages", "changes"] as const).map((code) => ({ code, label: t(`timeline.group.${code}`) }));
  const items = (data?.pages ?? []).flatMap(({ entries }) => entries).map(item);
  return (
    <>
      {planned.length > 0 && <PlannedList activities={planned} object={object} />}
      <Timeline items={items} groups={groups} chosen={kinds} onChoose={setKinds} onSearch={setSearch} narrowed={kinds.length > 0 || search !== ""} loading={isFetching} hasMore={hasNextPage} onMore={() => void fetchNextPage()} />
    </>
  );
}
