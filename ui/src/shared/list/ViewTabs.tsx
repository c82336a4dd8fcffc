import { Link } from "@tanstack/react-router";
import { useFormat } from "../format/useFormat";
import { useT } from "../i18n/useT";
import type { ListState } from "./listState";
import { useCount } from "./useRecords";
import classes from "./ViewTabs.module.css";

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
  state: Pick<ListState, "filter">;
}

function Tab({ object, path, view, current }: Pick<Props, "object" | "path"> & { view: ListView; current: boolean }) {
  const format = useFormat();
  const count = useCount(object, path, view.filter);
  const search = (before: Readonly<Record<string, unknown>>) => ({ layout: before["layout"], columns: view.columns, pipeline: before["pipeline"], filter: view.filter || undefined, sort: view.sort });
  return (
    <li>
      <Link to="." search={search as never} className={classes.tab} data-current={current} activeOptions={{ exact: true, includeSearch: true }}>
        {view.label}
        {count && <span className={classes.count}>{format.number(count.value)}{count.capped && "+"}</span>}
      </Link>
    </li>
  );
}

/** The views of a list as tabs with counts; each is an address that can be sent. */
export function ViewTabs({ object, path, views, state }: Props) {
  const t = useT();
  return (
    <nav aria-label={t("list.views")} className={classes.tabs}>
      <ul>{views.map((view) => <Tab key={view.filter} object={object} path={path} view={view} current={view.filter === state.filter} />)}</ul>
    </nav>
  );
}
