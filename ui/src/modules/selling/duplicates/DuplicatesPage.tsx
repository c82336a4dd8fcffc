import { Button, SegmentedControl } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ProblemAlert } from "../../../shared/form/ProblemAlert";
import { useFormat } from "../../../shared/format/useFormat";
import { useT } from "../../../shared/i18n/useT";
import { EmptyState } from "../../../shared/states/EmptyState";
import { ErrorState } from "../../../shared/states/ErrorState";
import { Skeletons } from "../../../shared/states/Skeletons";
import { duplicatesQuery, KINDS, type DuplicateKind } from "./api";
import classes from "./duplicates.module.css";
import { Pair } from "./Pair";
import { useDecide } from "./useDecide";

const LABELS = { account: "duplicates.accounts", contact: "duplicates.contacts" } as const;

function Pairs({ kind }: { kind: DuplicateKind }) {
  const t = useT();
  const format = useFormat();
  const { decide, error: refused, busy } = useDecide(kind);
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(duplicatesQuery(kind));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const counts = data?.pages[0];
  if (!counts) return <Skeletons shape="table" rows={8} />;
  const pairs = data.pages.flatMap((page) => page.pairs);
  return (
    <>
      <p className="st-muted">{t("duplicates.counts", { probable: format.number(counts.probable), possible: format.number(counts.possible), distinct: format.number(counts.distinct), related: format.number(counts.related) })}</p>
      <ProblemAlert error={refused} />
      {pairs.length === 0 && <EmptyState icon="good" title={t("duplicates.empty")} text={t("duplicates.emptyText")} />}
      <ul className={classes.list}>
        {pairs.map((pair) => <li key={`${pair.one.id} ${pair.other.id}`}><Pair pair={pair} kind={kind} busy={busy} onDecide={decide} /></li>)}
      </ul>
      {hasNextPage && <div><Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>{t("duplicates.more")}</Button></div>}
    </>
  );
}

/** Records that may stand for the same firm or person, the likeliest first. */
export function DuplicatesPage() {
  const t = useT();
  const [kind, setKind] = useState<DuplicateKind>("account");
  return (
    <div className={classes.page}>
      <h1>{t("duplicates.title")}</h1>
      <p>{t("duplicates.hint")}</p>
      <div><SegmentedControl aria-label={t("duplicates.title")} value={kind} onChange={setKind} data={KINDS.map((value) => ({ value, label: t(LABELS[value]) }))} /></div>
      <Pairs key={kind} kind={kind} />
    </div>
  );
}
