import { Button, NativeSelect, Popover, Stack } from "@mantine/core";
import { useState } from "react";
import { Icon } from "../Icon";
import { IconButton } from "../IconButton";
import { useServerText, useT } from "../i18n/useT";
import { parseSort, printSort, type SortKey } from "./listState";
import classes from "./ViewBar.module.css";

interface Props {
  object: string;
  fields: readonly { key: string; name: string; sortable: boolean }[];
  sort: string;
  onSort: (sort: string) => void;
}

const MOST_KEYS = 5;

/** The order of a list by one field or several, also for layouts that have no heads to click. */
export function SortMenu({ object, fields, sort, onSort }: Props) {
  const t = useT();
  const text = useServerText();
  const [opened, setOpened] = useState(false);
  const keys = parseSort(sort);
  const nameOf = (key: string) => fields.find((field) => field.key === key)?.name ?? text(`field.${object}.${key}`);
  const free = fields.filter(({ key, sortable }) => sortable && !keys.some((one) => one.key === key));
  const set = (next: readonly SortKey[]) => onSort(printSort(next));
  const put = (at: number, next: SortKey | null) => set(keys.flatMap((one, place) => (place === at ? next ?? [] : one)));
  const first = keys[0];
  const said = keys.map(({ key }) => nameOf(key)).join(", ");
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <Button size="compact-md" variant="subtle" color="gray" leftSection={<Icon of={first?.descending ? "sortDown" : "sortUp"} />} aria-label={t("list.sortBy", { name: said })} aria-expanded={opened} onClick={() => setOpened(!opened)}>
          {first ? `${nameOf(first.key)}${keys.length > 1 ? ` +${keys.length - 1}` : ""}` : t("list.sort")}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap={4} component="ol" className={classes.columns}>
          {keys.map(({ key, descending }, at) => {
            const name = nameOf(key);
            return (
              <li key={key}>
                <span>{name}</span>
                <span className={classes.sortActs}>
                  <Button size="compact-sm" variant="default" leftSection={<Icon of={descending ? "falls" : "rises"} size={12} />} aria-label={t("list.sortTurn", { name })} onClick={() => put(at, { key, descending: !descending })}>{descending ? t("list.descending") : t("list.ascending")}</Button>
                  {at > 0 && <IconButton icon="rises" size={24} label={t("list.sortFirst", { name })} onClick={() => set([{ key, descending }, ...keys.filter((one) => one.key !== key)])} />}
                  {keys.length > 1 && <IconButton icon="close" size={24} label={t("list.sortDrop", { name })} onClick={() => put(at, null)} />}
                </span>
              </li>
            );
          })}
        </Stack>
        {keys.length < MOST_KEYS && free.length > 0 && (
          <NativeSelect mt="xs" size="xs" label={t(keys.length === 0 ? "list.sort" : "list.sortThen")} value="" onChange={(event) => set([...keys, { key: event.currentTarget.value, descending: false }])}
            data={[{ value: "", label: t("list.any") }, ...free.map(({ key, name }) => ({ value: key, label: name }))]} data-autofocus />
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
