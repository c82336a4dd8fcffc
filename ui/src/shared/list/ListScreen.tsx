import { VisuallyHidden } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useMemo, useState, type ReactNode } from "react";
import type { Descriptor } from "../api/types";
import { useFormat } from "../format/useFormat";
import { IconButton } from "../IconButton";
import { useServerText, useT } from "../i18n/useT";
import { ErrorState } from "../states/ErrorState";
import { Skeletons } from "../states/Skeletons";
import { DataTable } from "./DataTable";
import { useShownRows } from "../live/useLive";
import { readPlaces } from "../map/places";
import { bothFilters, printFilter } from "./filter";
import { ExportMenu } from "./ExportMenu";
import { dropLast } from "./parseFilter";
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
  /** The record that the list belongs to, when it is one of many. */
  within?: string;
  label: string;
  views: readonly ListView[];
  columns: readonly Column<Row>[];
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

const CalendarView = lazy(() => import("../calendar/CalendarView").then(({ CalendarView: loaded }) => ({ default: loaded }))) as unknown as typeof import("../calendar/CalendarView").CalendarView;
const RecordBoard = lazy(() => import("./RecordBoard").then(({ RecordBoard: loaded }) => ({ default: loaded }))) as unknown as typeof import("./RecordBoard").RecordBoard;
const MapLayout = lazy(() => import("../map/MapLayout").then(({ MapLayout: loaded }) => ({ default: loaded })));
const PasteDialog = lazy(() => import("./PasteDialog").then(({ PasteDialog: loaded }) => ({ default: loaded }))) as unknown as typeof import("./PasteDialog").PasteDialog;

const BESIDE_MAP = 4;

// A field that says how far a record is makes a board, unless the screen has its own; a date makes a calendar, a place a map.
function offeredLayouts({ roles }: Descriptor, board: boolean): ListState["layout"][] {
  return ["list", ...(board || roles.board ? ["board" as const] : []), ...(roles.dates.length > 0 ? ["calendar" as const] : []), ...(roles.place ? ["map" as const] : [])];
}

const NONE: ReadonlySet<string> = new Set();

function Inner<Row extends { id: string }>(props: InnerProps<Row>) {
  const { object, path, descriptor, columns, panel, pageOf, edit } = props;
  const t = useT();
  const text = useServerText();
  const format = useFormat();
  const navigate = useNavigate();
  const defaults = useMemo(() => ({ sort: descriptor.defaultSort, columns: descriptor.defaultColumns, layout: "list" as const }), [descriptor]);
  const { state, change } = useListUrl(defaults);
  const layouts = offeredLayouts(descriptor, props.board !== undefined);
  const layout = layouts.includes(state.layout) ? state.layout : "list";
  const { place: placeField } = descriptor.roles;
  const inPlace = layout === "map" && placeField && state.place ? printFilter([{ kind: "in", field: placeField, values: readPlaces(state.place) }]) : "";
  const filter = bothFilters(state.filter, inPlace);
  const records = useRecords<Row>(object, path, { filter, sort: state.sort }, layout === "list" || layout === "map");
  useShownRows(object, records.rows);
  const shown = state.columns.flatMap((key) => columns.find((column) => column.key === key) ?? []);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(NONE);
  // What the list no longer shows is no longer chosen.
  const selected = useMemo(() => new Set(records.rows.filter(({ id }) => chosen.has(id)).map(({ id }) => id)), [records.rows, chosen]);
  const [pasted, setPasted] = useState<{ block: string[][]; row: number; column: number } | null>(null);
  const exporting = useExport({ object, within: props.within, title: props.label, question: { filter, sort: state.sort }, columns: shown, selected: records.rows.filter(({ id }) => selected.has(id)) });
  const page = (id: string) => pageOf && void navigate({ to: pageOf(id) });
  const at = records.rows.findIndex(({ id }) => id === state.open);
  const step = (by: 1 | -1) => change({ open: records.rows[at + by]?.id ?? state.open });
  const totals = Object.fromEntries(Object.entries(records.totals).map(([key, sums]) => [key, sums.map((sum) => <span key={sum.currency}>{format.money(sum)}</span>)]));
  const sums = Object.keys(totals).filter((key) => (records.totals[key]?.length ?? 0) > 0 && !shown.some((column) => column.key === key)).map((key) => ({ key, head: text(`field.${object}.${key}`), total: totals[key] }));
  const nothing = filter === "" ? props.empty : <ListEmpty because="nothingMatches" onDropLast={() => change({ filter: dropLast(state.filter) })} />;
  const table = records.error ? <ErrorState error={records.error} onRetry={records.retry} /> : (
    <DataTable label={props.label} columns={layout === "map" ? shown.slice(0, BESIDE_MAP) : shown} rows={records.problem ? [] : records.rows} rowId={({ id }) => id} count={records.count} totals={Object.keys(totals).length > 0 ? totals : undefined} sums={sums} summed={descriptor.roles.amount != null}
      sort={state.sort} onSort={(sort) => change({ sort })} loading={records.loading} stale={records.stale} hasMore={records.hasMore} onMore={records.more} empty={records.problem ? null : nothing}
      openId={state.open} onOpen={(row, how) => (how === "page" || !panel ? page(row.id) : change({ open: row.id }))} keys={props.keys} actions={props.actions} selected={selected} onSelect={setChosen}
      layout={{ frozen: state.frozen, widths: state.widths }} onLayout={change} onColumns={layout === "map" ? undefined : (keys) => change({ columns: keys })} {...(edit?.patch && { onEdit: edit.patch, mayEdit: edit.mayEdit, ...(edit.bulk !== false && { onPaste: (block: string[][], row: number, column: number) => setPasted({ block, row, column }) }) })}
      selectionActs={edit && edit.bulk !== false && <SelectionActs path={path} filter={filter} edit={edit} columns={columns} selected={selected} count={records.count} onClear={() => setChosen(NONE)} />} />
  );
  return (
    <>
      <VisuallyHidden component="h1">{props.label}</VisuallyHidden>
      <ViewTabs object={object} path={path} views={props.views} state={state} defaults={defaults} />
      <ViewBar descriptor={descriptor} state={state} onChange={change} layouts={layouts} columns={columns.map(({ key }) => key)} problem={records.problem} lead={props.lead?.(state)}>
        <IconButton icon="print" label={t("list.print")} onClick={() => window.print()} />
        {(layout === "list" || layout === "map") && <ExportMenu exporting={exporting} some={selected.size > 0} />}
      </ViewBar>
      {layout === "board" ? props.board?.(state, change) ?? <Suspense fallback={<Skeletons shape="board" rows={4} />}><RecordBoard<Row> descriptor={descriptor} label={props.label} state={state} onChange={change} columns={columns} edit={edit} empty={nothing} /></Suspense>
        : layout === "calendar" ? <Suspense fallback={<Skeletons shape="table" />}><CalendarView<Row> descriptor={descriptor} state={state} onChange={change} columns={columns} edit={edit} /></Suspense>
        : layout === "map" ? <Suspense fallback={<Skeletons shape="table" />}><MapLayout object={object} filter={state.filter} place={state.place} onPlace={(place) => change({ place })}>{table}</MapLayout></Suspense>
        : table}
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
