import { Menu, VisuallyHidden } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useMemo, useState, type ReactNode } from "react";
import type { Descriptor } from "../api/types";
import { useFormat } from "../format/useFormat";
import { IconButton } from "../IconButton";
import { useT } from "../i18n/useT";
import { ErrorState } from "../states/ErrorState";
import { Skeletons } from "../states/Skeletons";
import { DataTable } from "./DataTable";
import { dropLast } from "./filter";
import { ListEmpty } from "./ListEmpty";
import { SelectionActs, type ListEdit } from "./ListEditing";
import type { ListState } from "./listState";
import type { Column, RowAction, RowKey } from "./table";
import { useExport } from "./useExport";
import { useListUrl } from "./useListUrl";
import { useDescriptor, useRecords } from "./useRecords";
import { ViewBar } from "./ViewBar";
import { ViewTabs, type ListView } from "./ViewTabs";

/** What the panel of an open record gets from its list. */
export interface PanelControls {
  readonly tab: string;
  readonly onTab: (tab: string) => void;
  readonly onClose: () => void;
  readonly onFullPage: () => void;
  readonly onStep: (by: 1 | -1) => void;
}

/** A list of records as one screen. */
export interface ListScreenProps<Row extends { id: string }> {
  object: string;
  /** Where the server has the list. */
  path: string;
  label: string;
  views: readonly ListView[];
  columns: readonly Column<Row>[];
  layouts?: readonly ListState["layout"][];
  empty: ReactNode;
  pageOf?: (id: string) => string;
  panel?: (id: string, controls: PanelControls) => ReactNode;
  board?: (state: ListState, change: (part: Partial<ListState>) => void) => ReactNode;
  keys?: readonly RowKey<Row>[];
  actions?: (row: Row) => readonly RowAction[];
  /** How records are changed in the list. */
  edit?: ListEdit<Row> | undefined;
  /** Written at the start of the bar, such as the choice of a pipeline. */
  lead?: (state: ListState) => ReactNode;
}

interface InnerProps<Row extends { id: string }> extends ListScreenProps<Row> {
  descriptor: Descriptor;
}

const PasteDialog = lazy(() => import("./PasteDialog").then(({ PasteDialog: loaded }) => ({ default: loaded }))) as unknown as typeof import("./PasteDialog").PasteDialog;

const NONE: ReadonlySet<string> = new Set();

function Inner<Row extends { id: string }>(props: InnerProps<Row>) {
  const { object, path, descriptor, columns, panel, pageOf, edit } = props;
  const t = useT();
  const format = useFormat();
  const navigate = useNavigate();
  const defaults = useMemo(() => ({ sort: descriptor.defaultSort, columns: descriptor.defaultColumns, layout: "list" as const }), [descriptor]);
  const { state, change } = useListUrl(defaults);
  const isBoard = state.layout === "board" && props.board !== undefined;
  const records = useRecords<Row>(object, path, state, !isBoard);
  const shown = state.columns.flatMap((key) => columns.find((column) => column.key === key) ?? []);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(NONE);
  // What the list no longer shows is no longer chosen.
  const selected = useMemo(() => new Set(records.rows.filter(({ id }) => chosen.has(id)).map(({ id }) => id)), [records.rows, chosen]);
  const [pasted, setPasted] = useState<{ block: string[][]; row: number; column: number } | null>(null);
  const { busy, save } = useExport(object, props.label, path, state, shown, records.rows.filter(({ id }) => selected.has(id)));
  const page = (id: string) => pageOf && void navigate({ to: pageOf(id) });
  const at = records.rows.findIndex(({ id }) => id === state.open);
  const step = (by: 1 | -1) => change({ open: records.rows[at + by]?.id ?? state.open });
  const totals = Object.fromEntries(Object.entries(records.totals).map(([key, sums]) => [key, sums.map((sum) => <span key={sum.currency}>{format.money(sum)}</span>)]));
  const nothing = state.filter === "" ? props.empty : <ListEmpty because="nothingMatches" onDropLast={() => change({ filter: dropLast(state.filter) })} />;
  return (
    <>
      <VisuallyHidden component="h1">{props.label}</VisuallyHidden>
      <ViewTabs object={object} path={path} views={props.views} state={state} defaults={defaults} />
      <ViewBar descriptor={descriptor} state={state} onChange={change} layouts={props.layouts} columns={columns.map(({ key }) => key)} problem={records.problem} lead={props.lead?.(state)}>
        <IconButton icon="print" label={t("list.print")} onClick={() => window.print()} />
        {state.layout === "list" && (
          <Menu position="bottom-end" returnFocus>
            <Menu.Target><IconButton icon="download" label={busy ? t("list.exportBusy") : selected.size > 0 ? t("list.exportSelected") : t("list.export")} loading={busy} /></Menu.Target>
            <Menu.Dropdown>{(["xlsx", "csv"] as const).map((kind) => <Menu.Item key={kind} onClick={() => save(kind)}>{t(`list.${kind}`)}</Menu.Item>)}</Menu.Dropdown>
          </Menu>
        )}
      </ViewBar>
      {isBoard ? props.board?.(state, change) : records.error ? <ErrorState error={records.error} onRetry={records.retry} /> : (
        <DataTable label={props.label} columns={shown} rows={records.problem ? [] : records.rows} rowId={({ id }) => id} count={records.count} totals={Object.keys(totals).length > 0 ? totals : undefined}
          sort={state.sort} onSort={(sort) => change({ sort })} loading={records.loading} stale={records.stale} hasMore={records.hasMore} onMore={records.more} empty={records.problem ? null : nothing}
          openId={state.open} onOpen={(row, how) => (how === "page" || !panel ? page(row.id) : change({ open: row.id }))} keys={props.keys} actions={props.actions} selected={selected} onSelect={setChosen}
          layout={{ frozen: state.frozen, widths: state.widths }} onLayout={change} {...(edit && { onEdit: edit.patch, mayEdit: edit.mayEdit, ...(edit.bulk !== false && { onPaste: (block: string[][], row: number, column: number) => setPasted({ block, row, column }) }) })}
          selectionActs={edit && edit.bulk !== false && <SelectionActs path={path} filter={state.filter} edit={edit} columns={columns} selected={selected} count={records.count} onClear={() => setChosen(NONE)} />} />
      )}
      {pasted && edit && <Suspense><PasteDialog<Row> path={path} refreshes={edit.refreshes} block={pasted.block} rows={records.rows.slice(pasted.row)} columns={shown.slice(pasted.column)} rowId={({ id }) => id} onClose={() => setPasted(null)} /></Suspense>}
      {panel && state.open !== "" && panel(state.open, { tab: state.tab, onTab: (tab) => change({ tab }), onClose: () => change({ open: "", tab: "" }), onFullPage: () => page(state.open), onStep: step })}
    </>
  );
}

/** Tabs of views, the bar with filter and columns, the table or the board, and the panel of the open record; all of it in the address. */
export function ListScreen<Row extends { id: string }>(props: ListScreenProps<Row>) {
  const descriptor = useDescriptor(props.object);
  return descriptor ? <Inner {...props} descriptor={descriptor} /> : <Skeletons shape="table" />;
}
