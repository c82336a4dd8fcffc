import { Button, Menu, SegmentedControl } from "@mantine/core";
import { useState, type ReactNode } from "react";
import type { Problem } from "../api/problem";
import type { Descriptor, DescriptorField } from "../api/types";
import { Icon } from "../Icon";
import { IconButton } from "../IconButton";
import { useServerText, useT, type PlainKey } from "../i18n/useT";
import { useKeys } from "../keys/useKeys";
import { ColumnChooser } from "./ColumnChooser";
import { parseFilter, printFilter, type Condition } from "./filter";
import { FilterChip } from "./FilterChip";
import type { ListState } from "./listState";
import { RawFilter } from "./RawFilter";
import { SortMenu } from "./SortMenu";
import { refSource } from "../slots/slots";
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

function startOf(field: DescriptorField): Condition {
  if (field.type === "owner") return { kind: "mine", field: field.key, subtree: true };
  if (field.type === "ref") return { kind: "in", field: field.key, values: [] };
  if (field.type === "text") return { kind: "contains", field: field.key, text: "" };
  if (field.type === "enum" || field.type === "boolean") return { kind: "in", field: field.key, values: [] };
  return { kind: "range", field: field.key, from: null, to: null };
}

// A field that points to records nobody here can search is not offered.
const offered = (object: string) => (field: DescriptorField) => field.type !== "ref" || refSource(`${object}.${field.key}`) !== undefined;

const says = (condition: Condition) =>
  condition.kind === "in" ? condition.values.length > 0 : condition.kind === "contains" ? condition.text !== "" : condition.kind === "range" ? condition.from !== null || condition.to !== null : true;

function Chips({ descriptor, conditions, onFilter }: { descriptor: Descriptor; conditions: readonly Condition[]; onFilter: (filter: string) => void }) {
  const t = useT();
  const text = useServerText();
  const [draft, setDraft] = useState<{ at: number; condition: Condition } | null>(null);
  const [menu, setMenu] = useState(false);
  useKeys([{ keys: "f", label: t("list.addFilter"), run: () => setMenu(true) }]);
  const nameOf = (key: string) => text(`field.${descriptor.object}.${key}`);
  const fieldOf = (key: string) => descriptor.fields.find((field) => field.key === key);
  // A new condition is kept here until the address has it, so that its editor stays open under the hands of who types.
  if (draft && conditions.length > draft.at) setDraft(null);
  const shown = draft && conditions.length === draft.at ? [...conditions, draft.condition] : conditions;
  const replace = (at: number, next: Condition | null) => {
    const all = shown.flatMap((one, place) => (place === at ? next ?? [] : one));
    if (draft && at === draft.at) setDraft(next && { at, condition: next });
    else if (draft && next === null) setDraft({ ...draft, at: draft.at - 1 });
    onFilter(printFilter(all.filter(says)));
  };
  return (
    <>
      {shown.map((condition, at) => (
        <FilterChip object={descriptor.object} key={`${condition.field}${at}`} condition={condition} field={fieldOf(condition.field)} name={nameOf(condition.field)} openAtOnce={condition === draft?.condition}
          onChange={(next) => replace(at, next)} onRemove={() => replace(at, null)} />
      ))}
      <Menu position="bottom-start" opened={menu} onChange={setMenu}>
        <Menu.Target><Button size="compact-md" variant="subtle" leftSection={<Icon of="filter" />}>{t("list.addFilter")}</Button></Menu.Target>
        <Menu.Dropdown className={classes.menu}>
          {descriptor.fields.filter(offered(descriptor.object)).map((field) => <Menu.Item key={field.key} onClick={() => setDraft({ at: conditions.length, condition: startOf(field) })}>{nameOf(field.key)}</Menu.Item>)}
        </Menu.Dropdown>
      </Menu>
    </>
  );
}

/** The bar above a list: filter as chips or text, order, layout, columns. */
export function ViewBar({ descriptor, state, onChange, layouts = ["list"], columns, problem = null, lead, children }: Props) {
  const t = useT();
  const text = useServerText();
  const conditions = parseFilter(state.filter);
  const [asText, setAsText] = useState(false);
  const raw = asText || conditions === null || problem !== null;
  const named = descriptor.fields.map(({ key, sortable }) => ({ key, sortable, name: text(`field.${descriptor.object}.${key}`) }));
  const sortable = new Map(named.map((field) => [field.key, field.sortable]));
  const showable = (columns ?? named.map(({ key }) => key)).map((key) => ({ key, sortable: sortable.get(key) ?? false, name: text(`field.${descriptor.object}.${key}`) }));
  const apply = (filter: string) => onChange({ filter });
  return (
    <div className={classes.bar} role="toolbar" aria-label={t("list.toolbar")}>
      <div className={classes.filters}>
        {lead}
        {raw ? <RawFilter key={state.filter} filter={state.filter} problem={problem} onApply={apply} /> : <Chips descriptor={descriptor} conditions={conditions} onFilter={apply} />}
        <IconButton icon="edit" label={t("list.filterText")} pressed={raw} disabled={conditions === null} onClick={() => setAsText(!asText)} />
      </div>
      <div className={classes.tools}>
        <SortMenu fields={showable} sort={state.sort} onSort={(sort) => onChange({ sort })} />
        {state.layout === "list" && <ColumnChooser all={showable} chosen={state.columns} frozen={state.frozen} onChange={(columns) => onChange({ columns })} onFrozen={(frozen) => onChange({ frozen })} />}
        {layouts.length > 1 && (
          <SegmentedControl size="xs" aria-label={t("list.layout")} value={state.layout} onChange={(layout) => onChange({ layout })}
            data={layouts.map((value) => ({ value, label: t(LAYOUT_NAMES[value]) }))} />
        )}
        {children}
      </div>
    </div>
  );
}
