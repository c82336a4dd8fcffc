import { Button, Menu } from "@mantine/core";
import { useState } from "react";
import type { Descriptor } from "../api/types";
import { Icon } from "../Icon";
import { useT } from "../i18n/useT";
import { useKeys } from "../keys/useKeys";
import { FieldItems } from "./FieldItems";
import { printFilter, says, type AnyOf, type Condition, type Part } from "./filter";
import { FilterChip } from "./FilterChip";
import classes from "./ViewBar.module.css";

interface Props {
  descriptor: Descriptor;
  parts: readonly Part[];
  onFilter: (filter: string) => void;
}

const inside = (part: Part): readonly Condition[] => (part.kind === "any" ? part.conditions : [part]);
const whole = (part: Part): boolean => inside(part).every(says);
// A group of one is that one.
const group = (conditions: readonly Condition[]): Part[] => (conditions.length > 1 ? [{ kind: "any", conditions }] : [...conditions]);

function Group({ descriptor, part, fresh, onChange }: { descriptor: Descriptor; part: AnyOf; fresh: Condition | null; onChange: (conditions: readonly Condition[], fresh?: Condition) => void }) {
  const t = useT();
  const { conditions } = part;
  const put = (at: number, next: Condition | null) => onChange(conditions.flatMap((one, place) => (place === at ? next ?? [] : one)), next ?? undefined);
  return (
    <span role="group" aria-label={t("list.anyOfLabel")} className={classes.group}>
      {conditions.map((condition, at) => (
        <span key={`${condition.field}${at}`} className={classes.alternative}>
          {at > 0 && <span className={classes.or}>{t("list.or")}</span>}
          <FilterChip descriptor={descriptor} condition={condition} openAtOnce={condition === fresh} onChange={(next) => put(at, next)} onRemove={() => put(at, null)} />
        </span>
      ))}
      <Menu position="bottom-start" withinPortal>
        <Menu.Target><Button size="compact-sm" variant="subtle" leftSection={<Icon of="add" size={14} />}>{t("list.or")}</Button></Menu.Target>
        <Menu.Dropdown className={classes.menu}><FieldItems descriptor={descriptor} onPick={(next) => onChange([...conditions, next], next)} /></Menu.Dropdown>
      </Menu>
    </span>
  );
}

/** The filter as chips: all of them hold; of those in a group at least one. */
export function FilterChips({ descriptor, parts, onFilter }: Props) {
  const t = useT();
  // What is being written and does not say anything yet is kept here until the address has it, so that its editor stays open.
  const [draft, setDraft] = useState<{ from: string; parts: readonly Part[]; fresh: Condition | null } | null>(null);
  const [menu, setMenu] = useState(false);
  useKeys([{ keys: "f", label: t("list.addFilter"), run: () => setMenu(true) }]);
  const written = printFilter(parts);
  const current = draft && (draft.from === written || printFilter(said(draft.parts)) === written) ? draft : null;
  const shown = current?.parts ?? parts;
  const set = (next: readonly Part[], fresh: Condition | null) => {
    setDraft({ from: written, parts: next, fresh });
    const filter = printFilter(said(next));
    if (filter !== written) onFilter(filter);
  };
  const put = (at: number, next: readonly Condition[], fresh: Condition | null) => set(shown.flatMap((part, place) => (place === at ? group(next) : part)), fresh);
  return (
    <>
      {shown.map((part, at) => part.kind === "any"
        ? <Group key={`group${at}`} descriptor={descriptor} part={part} fresh={current?.fresh ?? null} onChange={(next, fresh) => put(at, next, fresh ?? null)} />
        : <FilterChip key={`${part.field}${at}`} descriptor={descriptor} condition={part} openAtOnce={part === current?.fresh} onChange={(next) => put(at, [next], next)} onRemove={() => put(at, [], null)}
            onOr={(other) => put(at, [part, other], other)} />)}
      <Menu position="bottom-start" opened={menu} onChange={setMenu}>
        <Menu.Target><Button size="compact-md" variant="subtle" leftSection={<Icon of="filter" />}>{t("list.addFilter")}</Button></Menu.Target>
        <Menu.Dropdown className={classes.menu}><FieldItems descriptor={descriptor} onPick={(next) => set([...shown, next], next)} /></Menu.Dropdown>
      </Menu>
    </>
  );
}

// Only what says something goes into the address.
function said(parts: readonly Part[]): Part[] {
  return parts.flatMap((part) => (part.kind === "any" ? group(part.conditions.filter(says)) : whole(part) ? [part] : []));
}
