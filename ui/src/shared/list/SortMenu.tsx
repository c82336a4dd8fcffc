import { Button, Menu } from "@mantine/core";
import { Icon } from "../Icon";
import { useT } from "../i18n/useT";
import { nextSort, parseSort } from "./listState";
import classes from "./ViewBar.module.css";

interface Props {
  fields: readonly { key: string; name: string; sortable: boolean }[];
  sort: string;
  onSort: (sort: string) => void;
}

/** The order of a list, also for layouts that have no heads to click. */
export function SortMenu({ fields, sort, onSort }: Props) {
  const t = useT();
  const [first] = parseSort(sort);
  const current = fields.find(({ key }) => key === first?.key);
  return (
    <Menu position="bottom-end" closeOnItemClick={false}>
      <Menu.Target>
        <Button size="compact-md" variant="subtle" color="gray" leftSection={<Icon of={first?.descending ? "sortDown" : "sortUp"} />} aria-label={t("list.sortBy", { name: current?.name ?? "" })}>
          {current?.name ?? t("list.sort")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={classes.menu}>
        {fields.filter(({ sortable }) => sortable).map(({ key, name }) => (
          <Menu.Item key={key} onClick={() => onSort(nextSort(sort, key, false))} rightSection={first?.key === key ? <Icon of={first.descending ? "falls" : "rises"} size={12} /> : undefined}>{name}</Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
