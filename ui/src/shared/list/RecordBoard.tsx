import { Button } from "@mantine/core";
import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { request } from "../api/client";
import { ProblemError } from "../api/problem";
import type { Descriptor, Schemas } from "../api/types";
import { ProblemAlert } from "../form/ProblemAlert";
import { useFormat } from "../format/useFormat";
import { useT } from "../i18n/useT";
import { ErrorState } from "../states/ErrorState";
import { useShownRows } from "../live/useLive";
import { Skeletons } from "../states/Skeletons";
import { Board } from "./Board";
import { bothFilters, printFilter } from "./filter";
import type { ListEdit } from "./ListEditing";
import type { ListState } from "./listState";
import { RecordCard } from "./RecordCard";
import type { Column } from "./table";

const CARDS = 40;

interface Props<Row extends { id: string }> {
  descriptor: Descriptor;
  label: string;
  state: ListState;
  onChange: (part: Partial<ListState>) => void;
  columns: readonly Column<Row>[];
  edit: ListEdit<Row> | undefined;
  /** What is shown when no record matches. */
  empty: ReactNode;
}

type StatusBoard<Row> = Omit<Schemas["StatusBoard"], "columns"> & { readonly columns: readonly (Omit<Schemas["StatusColumn"], "cards"> & { readonly cards: readonly Row[] })[] };

// Codes are named as they stand in a sentence; the head of a column begins one.
const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/** The records of a list in columns by the field that says how far they are; another column for a record is a change of that field. */
export function RecordBoard<Row extends { id: string }>({ descriptor, label, state, onChange, columns, edit, empty }: Props<Row>) {
  const { object, roles } = descriptor;
  const { filter, sort } = state;
  const t = useT();
  const format = useFormat();
  const client = useQueryClient();
  const key = [object, "board", filter, sort];
  const { data, error, refetch } = useQuery({ queryKey: key, placeholderData: keepPreviousData, queryFn: ({ signal }) => request<StatusBoard<Row>>(`/api/lists/${object}/board`, { query: { filter, sort, cards: CARDS }, signal }) });
  useShownRows(object, data?.columns.flatMap(({ cards }) => cards) ?? []);
  if (error) return error instanceof ProblemError && error.problem.code === "filter.syntax" ? <ProblemAlert error={error} /> : <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeletons shape="board" rows={4} />;
  if (data.columns.every(({ count }) => count.value === 0)) return empty;
  const field = columns.find((column) => column.key === data.field)?.edit?.field;
  const name = columns.find((column) => column.key === roles.title);
  const mayMove = (row: Row) => field !== undefined && edit?.patch !== undefined && (edit.mayEdit?.(row) ?? true);
  const move = async (row: Row, to: string) => {
    if (!field || !edit?.patch) return;
    await edit.patch(row, { [field]: to });
    // Until the new board is there the card stays where it was put.
    await client.invalidateQueries({ queryKey: [object, "board"] });
  };
  const seen = data.columns.map(({ value, name: head, count, cards }) => ({
    id: value, name: capital(format.text(head)), kind: "open" as const, count: count.value, capped: count.capped, sum: null, cards,
    more: <Button variant="subtle" size="compact-xs" px={0} onClick={() => onChange({ layout: "list", filter: bothFilters(filter, printFilter([{ kind: "in", field: data.field, values: [value] }])) })}>{t("list.allInList")}</Button>,
  }));
  return (
    <Board<Row> label={label} columns={seen} cardId={({ id }) => id} cardName={(row) => name?.text?.(row) ?? ""} openId={state.open} onOpen={({ id }) => onChange({ open: id })} onMove={move} mayMove={mayMove}
      renderCard={(row) => <RecordCard row={row} name={name} columns={columns.filter((column) => column !== name && column.key !== data.field && descriptor.defaultColumns.includes(column.key))} />} />
  );
}
