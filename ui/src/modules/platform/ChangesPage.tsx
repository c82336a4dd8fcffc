import { Badge, Button } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { request } from "../../shared/api/client";
import type { Schemas } from "../../shared/api/types";
import { useFormat } from "../../shared/format/useFormat";
import { useServerText, useT } from "../../shared/i18n/useT";
import { useUndo } from "../../shared/record/useUndo";
import { EmptyState } from "../../shared/states/EmptyState";
import { ErrorState } from "../../shared/states/ErrorState";
import { Skeletons } from "../../shared/states/Skeletons";
import classes from "./Changes.module.css";
import { useActName } from "./actName";

type Act = Schemas["Act"];

function Row({ act }: { act: Act }) {
  const t = useT();
  const format = useFormat();
  const text = useServerText();
  const name = useActName();
  const undo = useUndo([["changes"], [`${act.object}s`]]);
  const isImport = act.kind === "import";
  return (
    <li className={classes.act}>
      <div>
        <Link to={isImport ? "/imports" : "/changes/$id"} params={{ id: act.id } as never}><strong>{name(act)}</strong></Link>
        <p className="st-small st-muted"><time dateTime={act.at}>{format.dateTime(act.at)}</time> · {text(`object.${act.object}`)} · {t("platform.actRecords", { count: act.records, shown: format.number(act.records) })}</p>
      </div>
      {act.undoneAt ? <Badge variant="default">{t("platform.actUndone")}</Badge> : !isImport && <Button size="compact-sm" variant="default" onClick={() => undo.now(act.id)}>{t("platform.undoAct")}</Button>}
    </li>
  );
}

/** What the person did in the last ninety days, act by act; each can be taken back. */
export function ChangesPage() {
  const t = useT();
  const query = useInfiniteQuery({
    queryKey: ["changes"],
    initialPageParam: "",
    queryFn: ({ pageParam, signal }) => request<Schemas["Acts"]>("/api/change-sets", { query: { after: pageParam }, signal }),
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  const acts = query.data?.pages.flatMap(({ rows }) => rows) ?? [];
  return (
    <div className={classes.page}>
      <h1>{t("platform.changes")}</h1>
      <p className="st-muted">{t("platform.changesHint")}</p>
      {query.error ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : query.isPending ? <Skeletons shape="table" rows={6} /> : acts.length === 0 ? (
        <EmptyState icon="history" title={t("platform.noChanges")} text={t("platform.noChangesText")} />
      ) : (
        <>
          <ol className={classes.acts}>{acts.map((act) => <Row key={act.id} act={act} />)}</ol>
          {query.hasNextPage && <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>{t("platform.olderChanges")}</Button>}
        </>
      )}
    </div>
  );
}
