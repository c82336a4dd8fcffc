import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { request } from "../../shared/api/client";
import type { Schemas } from "../../shared/api/types";
import { useFormat } from "../../shared/format/useFormat";
import { useServerText, useT } from "../../shared/i18n/useT";
import { BulkOutcomeView } from "../../shared/list/BulkOutcomeView";
import { RefName } from "../../shared/list/RefName";
import type { BulkOutcome } from "../../shared/list/useBulk";
import { LISTS, useUndo } from "../../shared/record/useUndo";
import { ErrorState } from "../../shared/states/ErrorState";
import { Skeletons } from "../../shared/states/Skeletons";
import { useActName } from "./actName";
import classes from "./Changes.module.css";

type Item = Schemas["Item"];
type Details = { readonly act: Schemas["Act"]; readonly items: readonly Item[]; readonly outcome: BulkOutcome | null; readonly by?: string | null };

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const ID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

function Value({ of, value }: { of: string; value: string | null | undefined }) {
  const t = useT();
  const format = useFormat();
  if (!value) return <>{t("list.empty")}</>;
  return DATE.test(value) ? <>{format.date(value)}</> : ID.test(value) ? <RefName of={of} id={value} /> : <>{value}</>;
}

function ItemRow({ item }: { item: Item }) {
  const t = useT();
  const text = useServerText();
  const list = LISTS[item.object] ?? `${item.object}s`;
  return (
    <tr>
      <td>{item.name ?? text(`object.${item.object}`)}</td>
      <td>
        {item.changes.length === 0 ? t(item.operation === "DELETED" ? "platform.wasDeleted" : "platform.wasCreated") : item.changes.map(({ field, before, after }) => (
          <p key={field}>{text(`field.${list}.${field}`)}: <del><Value of={field} value={before} /></del> <span aria-hidden>{"→"}</span> <ins><Value of={field} value={after} /></ins></p>
        ))}
      </td>
    </tr>
  );
}

/** One act: its records, old and new values, what was refused, and its undo. */
export function ChangePage() {
  const t = useT();
  const format = useFormat();
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
      <div className={classes.items}><table><thead><tr><th scope="col">{t("list.bulkRecord")}</th><th scope="col">{t("platform.whatChanged")}</th></tr></thead><tbody>{items.map((item, at) => <ItemRow key={at} item={item} />)}</tbody></table></div>
      {act.records > items.length && <p className="st-small st-muted">{t("list.bulkMore", { count: format.number(act.records - items.length) })}</p>}
    </div>
  );
}
