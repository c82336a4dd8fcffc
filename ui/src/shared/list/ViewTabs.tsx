import { Menu } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { lazy, Suspense, useRef, useState } from "react";
import { request } from "../api/client";
import { useFormat } from "../format/useFormat";
import { Icon } from "../Icon";
import { IconButton } from "../IconButton";
import { useT } from "../i18n/useT";
import { useKeys } from "../keys/useKeys";
import { showToast } from "../shell/toasts";
import { writeListState, type ListState } from "./listState";
import { contentOf, isAsSaved, savedViewsQuery, stateOf, type SavedView } from "./savedViews";
import { pagesQuery, useCount } from "./useRecords";
import classes from "./ViewTabs.module.css";

const SaveViewDialog = lazy(() => import("./SaveViewDialog").then(({ SaveViewDialog: loaded }) => ({ default: loaded })));

/** A view that everybody has: its name and its filter. */
export interface ListView {
  readonly label: string;
  readonly filter: string;
  readonly sort?: string;
  /** Columns that suit this view better than the usual ones. */
  readonly columns?: string;
}

interface Props {
  object: string;
  path: string;
  views: readonly ListView[];
  state: ListState;
  defaults: Pick<ListState, "sort" | "columns" | "layout">;
}

type Search = Readonly<Record<string, unknown>>;

const INTENT_MS = 65;

// Whoever rests on a tab will open it: its rows are asked for meanwhile.
function useIntent(ask: () => void) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const stop = () => clearTimeout(timer.current);
  return { onMouseEnter: () => { stop(); timer.current = setTimeout(ask, INTENT_MS); }, onMouseLeave: stop, onPointerDown: ask };
}

function Tab({ object, path, label, filter, sort, ahead, search, current, hint }: Pick<Props, "object" | "path"> & { label: string; filter: string; sort: string; ahead: boolean; search: (before: Search) => Search; current: boolean; hint?: string }) {
  const format = useFormat();
  const count = useCount(object, path, filter);
  const client = useQueryClient();
  const intent = useIntent(() => void client.prefetchInfiniteQuery(pagesQuery(object, path, { filter, sort })));
  return (
    <Link to="." search={search as never} {...(ahead && !current && intent)} className={classes.tab} data-current={current} activeOptions={{ exact: true, includeSearch: true }} title={hint}>
      {label}
      {count && <span className={classes.count}>{format.number(count.value)}{count.capped && "+"}</span>}
    </Link>
  );
}

function OwnMenu({ object, view, state, onChange }: { object: string; view: SavedView; state: ListState; onChange: () => void }) {
  const t = useT();
  const client = useQueryClient();
  const done = (text: string) => { showToast({ text }); return client.invalidateQueries({ queryKey: ["views", object] }); };
  const { name, scope } = view.content;
  const fails = (error: unknown) => void showToast({ text: error instanceof Error ? error.message : String(error), tone: "refusal" });
  const update = () => void request(`/api/views/${view.id}`, { method: "PUT", version: view.version, body: contentOf(object, state, { name, scope }) }).then(() => done(t("list.viewSaved", { name })), fails);
  const remove = () => {
    const undo = () => request("/api/views", { method: "POST", body: view.content }).then(() => client.invalidateQueries({ queryKey: ["views", object] }));
    void request(`/api/views/${view.id}`, { method: "DELETE", version: view.version }).then(() => { showToast({ text: t("list.viewGone", { name }), undo }); return client.invalidateQueries({ queryKey: ["views", object] }); }, fails);
  };
  return (
    <Menu position="bottom-start" returnFocus>
      <Menu.Target><IconButton icon="down" size={24} label={t("list.viewActs", { name })} /></Menu.Target>
      <Menu.Dropdown>
        <Menu.Item disabled={isAsSaved(state, view)} onClick={update}>{t("list.viewUpdate")}</Menu.Item>
        <Menu.Item onClick={onChange}>{t("list.viewChange")}</Menu.Item>
        <Menu.Item color="refusal" onClick={remove}>{t("list.viewRemove")}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** The views of a list as tabs with counts, ready ones and saved ones; each is an address that can be sent. */
export function ViewTabs({ object, path, views, state, defaults }: Props) {
  const t = useT();
  const { data: saved = [] } = useQuery(savedViewsQuery(object));
  const [dialog, setDialog] = useState<{ view?: SavedView } | null>(null);
  const [opened, setOpened] = useState("");
  const ahead = state.layout === "list";
  useKeys([{ keys: "s", label: t("list.viewSave"), run: () => setDialog({}) }]);
  // A saved view stays the current one while its filter holds, also when columns are tried out.
  const exact = saved.find((view) => isAsSaved(state, view)) ?? saved.find((view) => view.id === opened && view.content.filter === state.filter);
  const ready = exact ? undefined : views.find((view) => view.filter === state.filter);
  return (
    <nav aria-label={t("list.views")} className={classes.tabs}>
      <ul>
        {views.map((view) => (
          <li key={view.filter}>
            <Tab object={object} path={path} label={view.label} filter={view.filter} sort={view.sort ?? defaults.sort} ahead={ahead} current={view === ready}
              search={(before) => ({ layout: before["layout"], columns: view.columns, pipeline: before["pipeline"], filter: view.filter || undefined, sort: view.sort })} />
          </li>
        ))}
        {saved.map((view) => (
          <li key={view.id} className={classes.saved} onClickCapture={() => setOpened(view.id)}>
            <Tab object={object} path={path} label={view.content.name} filter={view.content.filter} sort={view.content.sort || defaults.sort} ahead={ahead} current={view === exact} {...(!view.own && { hint: t("list.viewBy", { name: view.ownerName }) })}
              search={(before) => writeListState({ pipeline: before["pipeline"] }, { ...state, open: "", tab: "", ...stateOf(view) }, defaults)} />
            {view.own && <OwnMenu object={object} view={view} state={state} onChange={() => setDialog({ view })} />}
          </li>
        ))}
        <li><button type="button" className={classes.tab} title={t("list.viewSaveHint")} onClick={() => setDialog({})}><Icon of="add" size={16} />{t("list.viewSave")}</button></li>
      </ul>
      {dialog && <Suspense><SaveViewDialog object={object} state={state} view={dialog.view} onClose={() => setDialog(null)} /></Suspense>}
    </nav>
  );
}
