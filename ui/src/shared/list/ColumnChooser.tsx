import { Checkbox, Popover, Stack } from "@mantine/core";
import { useState } from "react";
import { IconButton } from "../IconButton";
import { useT } from "../i18n/useT";
import classes from "./ViewBar.module.css";

interface Props {
  all: readonly { key: string; name: string }[];
  chosen: readonly string[];
  onChange: (columns: string[]) => void;
  /** How many of the first columns stay when the table is moved sideways. */
  frozen: number;
  onFrozen: (frozen: number) => void;
}

function moved(columns: readonly string[], key: string, by: number): string[] {
  const at = columns.indexOf(key);
  const rest = columns.filter((one) => one !== key);
  return [...rest.slice(0, Math.max(0, at + by)), key, ...rest.slice(Math.max(0, at + by))];
}

/** Which columns the table shows and in which order. */
export function ColumnChooser({ all, chosen, onChange, frozen, onFrozen }: Props) {
  const t = useT();
  const [opened, setOpened] = useState(false);
  const known = new Map(all.map((column) => [column.key, column]));
  const ordered = [...chosen.flatMap((key) => known.get(key) ?? []), ...all.filter(({ key }) => !chosen.includes(key))];
  const toggle = (key: string, on: boolean) => onChange(on ? [...chosen, key] : chosen.filter((one) => one !== key));
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus returnFocus>
      <Popover.Target><IconButton icon="columns" label={t("list.columns")} onClick={() => setOpened(!opened)} /></Popover.Target>
      <Popover.Dropdown>
        <Stack gap={0} component="ul" className={classes.columns}>
          {ordered.map(({ key, name }) => {
            const at = chosen.indexOf(key);
            return (
              <li key={key}>
                <Checkbox label={name} checked={at >= 0} disabled={at >= 0 && chosen.length === 1} onChange={(event) => toggle(key, event.currentTarget.checked)} />
                {at >= 0 && <IconButton icon="pin" size={24} pressed={at < frozen} label={t(at < frozen ? "list.columnMoves" : "list.columnStays", { name })} onClick={() => onFrozen(at < frozen ? at : at + 1)} />}
                {at >= 0 && at < chosen.length - 1 && <IconButton icon="falls" size={24} label={t("list.columnDown", { name })} onClick={() => onChange(moved(chosen, key, 1))} />}
                {at > 0 && <IconButton icon="rises" size={24} label={t("list.columnUp", { name })} onClick={() => onChange(moved(chosen, key, -1))} />}
              </li>
            );
          })}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
