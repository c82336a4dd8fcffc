import { useQuery, type QueryKey, type UseQueryOptions } from "@tanstack/react-query";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useState, type ReactNode } from "react";
import { request, requestDone } from "../../../shared/api/client";
import type { Schemas } from "../../../shared/api/types";
import { useWrite } from "../../../shared/api/useWrite";
import { FormPage } from "../../../shared/form/FormPage";
import { RecordPicker } from "../../../shared/form/RecordPicker";
import { useT } from "../../../shared/i18n/useT";
import { useUndo } from "../../../shared/record/useUndo";
import { Skeletons } from "../../../shared/states/Skeletons";
import { Attached } from "./Attached";
import { MergeFacts } from "./MergeFacts";

/** A record that can go into another one of its kind. */
export interface Mergeable {
  readonly id: string;
  readonly version: number;
  readonly name: string;
}

/** How records of a kind are merged. */
export interface MergeKind<Row extends Mergeable> {
  readonly object: "accounts" | "contacts";
  /** The field under which other records of the kind are found. */
  readonly of: "account" | "contact";
  readonly title: string;
  readonly hint: string;
  readonly which: string;
  readonly query: (id: string) => UseQueryOptions<Row, Error, Row, QueryKey>;
  readonly refreshes: readonly QueryKey[];
  /** What is known of a record, as people read it; by the names of its history. */
  readonly facts: (row: Row) => Readonly<Record<string, string>>;
  /** What else to say when the two cannot be one. */
  readonly instead?: (survivor: Row, other: Row, error: unknown) => ReactNode;
}

function Chosen<Row extends Mergeable>({ kind, survivor, other }: { kind: MergeKind<Row>; survivor: Row; other: Row }) {
  const t = useT();
  const navigate = useNavigate();
  const offerUndo = useUndo(kind.refreshes);
  const [chosen, setChosen] = useState<Readonly<Record<string, boolean>>>({});
  const path = `/selling/${kind.object}/${survivor.id}`;
  const { write, state } = useWrite<string[], { changeSet: string | null }>((take, idempotencyKey) => requestDone(`/api/${kind.object}/${survivor.id}/merge`, { method: "POST", version: survivor.version, body: { other: other.id, otherVersion: other.version, take }, idempotencyKey }), { refreshes: kind.refreshes });
  const preview = useQuery({ queryKey: ["merge", kind.object, survivor.id, other.id, survivor.version, other.version], retry: false, enabled: !state.isPending && !state.isSuccess, queryFn: ({ signal }) => request<Schemas["MergePreview"]>(`/api/${kind.object}/${survivor.id}/merge`, { query: { other: other.id }, signal }) });
  const own = kind.facts(survivor);
  const offered = preview.data?.fields ?? [];
  // What is empty here comes from there unless the person says otherwise.
  const takes = (field: string) => chosen[field] ?? !own[field];
  const submit = () => void write(offered.filter(takes)).then(({ changeSet }) => {
    offerUndo(t("merge.done", { other: other.name, survivor: survivor.name }), changeSet);
    return navigate({ to: path });
  }, () => undefined);
  const swap = () => void navigate({ to: `/selling/${kind.object}/${other.id}/merge`, search: { with: survivor.id } as never, replace: true });
  const error = state.error ?? preview.error;
  return (
    <FormPage title={kind.title} hint={kind.hint} error={error} shownFields={[]} submit={t("merge.do")} busy={state.isPending} disabled={!preview.data} onSubmit={submit} onCancel={() => void navigate({ to: path })}>
      <div data-wide>
        {kind.instead?.(survivor, other, error)}
        {preview.isPending && <Skeletons shape="record" rows={6} />}
        {preview.data && <MergeFacts object={kind.object} survivor={survivor.name} other={other.name} own={own} others={kind.facts(other)} offered={offered} takes={takes} onTake={(field, value) => setChosen({ ...chosen, [field]: value })} onSwap={swap} />}
        {preview.data && <Attached attached={preview.data.attached} other={other.name} />}
      </div>
    </FormPage>
  );
}

function ChooseOther<Row extends Mergeable>({ kind, survivor }: { kind: MergeKind<Row>; survivor: Row }) {
  const t = useT();
  const navigate = useNavigate();
  const path = `/selling/${kind.object}/${survivor.id}`;
  const choose = (id: string) => void navigate({ to: `${path}/merge`, search: { with: id } as never, replace: true });
  return (
    <FormPage title={kind.title} hint={kind.hint} error={null} shownFields={[]} submit={t("merge.compare")} busy={false} disabled onSubmit={() => undefined} onCancel={() => void navigate({ to: path })}>
      <p data-wide>{t("merge.stays", { name: survivor.name })}</p>
      <RecordPicker of={kind.of} except={survivor.id} label={kind.which} value={null} data-autofocus autoFocus onChange={(other) => other && choose(other.id)} error={null} />
    </FormPage>
  );
}

/** Makes two records one: which is the other, which of their facts stay, what passes over. */
export function MergePage<Row extends Mergeable>({ kind }: { kind: MergeKind<Row> }) {
  const params: { id?: string } = useParams({ strict: false });
  const search: { with?: string } = useSearch({ strict: false });
  const t = useT();
  const survivor = useQuery(kind.query(params.id ?? ""));
  const other = useQuery({ ...kind.query(search.with ?? ""), enabled: Boolean(search.with) });
  const navigate = useNavigate();
  const error = survivor.error ?? other.error;
  if (error) return <FormPage title={kind.title} error={error} shownFields={[]} submit={t("merge.do")} busy={false} disabled onSubmit={() => undefined} onCancel={() => void navigate({ to: `/selling/${kind.object}` })}>{null}</FormPage>;
  if (!survivor.data || (search.with && !other.data)) return <Skeletons shape="record" rows={8} />;
  return other.data && search.with ? <Chosen key={`${survivor.data.id} ${other.data.id}`} kind={kind} survivor={survivor.data} other={other.data} /> : <ChooseOther kind={kind} survivor={survivor.data} />;
}
