import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { request } from "../../shared/api/client";
import type { Schemas } from "../../shared/api/types";
import { useFormat } from "../../shared/format/useFormat";
import { useServerText, useT } from "../../shared/i18n/useT";
import { BulkOutcomeView } from "../../shared/list/BulkOutcomeView";
import type { BulkOutcome } from "../../shared/list/useBulk";
import { ChangeRows } from "../../shared/record/ChangeRows";
import { LISTS, useUndo } from "../../shared/record/useUndo";
import { ErrorState } from "../../shared/states/ErrorState";
import { Skeletons } from "../../shared/states/Skeletons";
import { useActName } from "./actName";
import classes from "./Changes.module.css";

type Item = Schemas["Item"];
type Details = { readonly act: Schemas["Act"]; readonly items: readonly Item[]; readonly outcome: BulkOutcome | null; readonly by?: string | null };

/** One act: its records, old and new values, what was refused, and its undo. */
export function ChangePage() {
  const t = useT();
  const format = useFormat();
  const text = useServerText();
  const name = useActName();
  const { id = "" }: { id?: string } = useParams({ strict: false });
  const { data, error, refetch } = useQuery({ queryKey: ["changes", id], queryFn: ({ signal }) => request<Details>(`/api/change-sets/${id}`, { signal }) });
  const undo = useUndo([["changes"], ["deals"], ["accounts"], ["results"]]);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeletons shape="record" rows={6} />;
  const { act, items, outcome, by } = data;
  return (
    <div className={classes.page}>
      <h1>{name(act)}</h1>
      <p className="st-muted"><time dateTime={act.at}>{format.dateTime(act.at)}</time>{act.undoneAt && ` · ${t("platform.undoneAt", { at: format.dateTime(act.undoneAt) })}`}{by && ` · ${t("platform.actBy", { name: by })}`}</p>
      {!by && !act.undoneAt && act.kind !== "import" && <Button onClick={() => undo.now(act.id)}>{t("platform.undoAct")}</Button>}
      {outcome && <BulkOutcomeView outcome={outcome} />}
      <ChangeRows rows={items.map((item) => ({ ...item, list: LISTS[item.object] ?? `${item.object}s` }))} nameOf={(item) => item.name ?? text(`object.${item.object}`)} />
      {act.records > items.length && <p className="st-small st-muted">{t("list.bulkMore", { count: format.number(act.records - items.length) })}</p>}
    </div>
  );
}
