import { SegmentedControl } from "@mantine/core";
import { useMemo, useState, type ReactNode } from "react";
import type { Problem } from "../api/problem";
import type { Descriptor } from "../api/types";
import { IconButton } from "../IconButton";
import { useServerText, useT, type PlainKey } from "../i18n/useT";
import { ColumnChooser } from "./ColumnChooser";
import type { Part } from "./filter";
import { FilterChips } from "./FilterChips";
import { FilterSentence } from "./FilterSentence";
import type { ListState } from "./listState";
import { parseFilter } from "./parseFilter";
import { RawFilter } from "./RawFilter";
import { SortMenu } from "./SortMenu";
import classes from "./ViewBar.module.css";

interface Props {
  descriptor: Descriptor;
  state: Pick<ListState, "filter" | "sort" | "columns" | "layout" | "frozen">;
  onChange: (part: Partial<ListState>) => void;
  layouts?: readonly ListState["layout"][] | undefined;
  /** The columns that can be shown; by default all fields. */
  columns?: readonly string[];
  /** What the server said to the filter. */
  problem?: Problem | null;
  /** What stands before the filters, such as the choice of a pipeline. */
  lead?: ReactNode;
  /** Further controls at the right, such as export. */
  children?: ReactNode;
}

const LAYOUT_NAMES: Record<ListState["layout"], PlainKey> = { list: "list.asList", board: "list.asBoard", calendar: "list.asCalendar", map: "list.asMap" };

// One chip reads as well as a sentence.
const inWords = (parts: readonly Part[]) => parts.length > 1 || parts.some(({ kind }) => kind === "any");

/** The bar above a list: filter as chips or text, order, layout, columns. */
export function ViewBar({ descriptor, state, onChange, layouts = ["list"], columns, problem = null, lead, children }: Props) {
  const t = useT();
  const text = useServerText();
  const parts = useMemo(() => parseFilter(state.filter), [state.filter]);
  const [asText, setAsText] = useState(false);
  const raw = asText || parts === null || problem !== null;
  const named = descriptor.fields.map(({ key, sortable }) => ({ key, sortable, name: text(`field.${descriptor.object}.${key}`) }));
  const sortable = new Map(named.map((field) => [field.key, field.sortable]));
  const showable = (columns ?? named.map(({ key }) => key)).map((key) => ({ key, sortable: sortable.get(key) ?? false, name: text(`field.${descriptor.object}.${key}`) }));
  const apply = (filter: string) => onChange({ filter });
  return (
    <div className={classes.bar} role="toolbar" aria-label={t("list.toolbar")}>
      <div className={classes.filters}>
        {lead}
        {raw ? <RawFilter key={state.filter} filter={state.filter} problem={problem} onApply={apply} /> : <FilterChips descriptor={descriptor} parts={parts} onFilter={apply} />}
        <IconButton icon="edit" label={t("list.filterText")} pressed={raw} disabled={parts === null} onClick={() => setAsText(!asText)} />
      </div>
      <div className={classes.tools}>
        <SortMenu object={descriptor.object} fields={showable} sort={state.sort} onSort={(sort) => onChange({ sort })} />
        {state.layout === "list" && <ColumnChooser all={showable} chosen={state.columns} frozen={state.frozen} onChange={(columns) => onChange({ columns })} onFrozen={(frozen) => onChange({ frozen })} />}
        {layouts.length > 1 && (
          <SegmentedControl size="xs" aria-label={t("list.layout")} value={state.layout} onChange={(layout) => onChange({ layout })}
            data={layouts.map((value) => ({ value, label: t(LAYOUT_NAMES[value]) }))} />
        )}
        {children}
      </div>
      {parts !== null && parts.length > 0 && <FilterSentence descriptor={descriptor} parts={parts} onScreen={inWords(parts)} />}
    </div>
  );
}
