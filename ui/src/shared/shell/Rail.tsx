import { Menu, Tooltip } from "@mantine/core";
import { Link, useNavigate } from "@tanstack/react-router";
import { useSyncExternalStore } from "react";
import { Icon } from "../Icon";
import { IconButton } from "../IconButton";
import { useT } from "../i18n/useT";
import type { RailEntry } from "../slots/slots";
import { railCollapsed, toggleRail } from "./place";
import classes from "./Rail.module.css";

const IN_BOTTOM_BAR = 5;

function Entry({ entry, small, current }: { entry: RailEntry; small: boolean; current: boolean }) {
  const t = useT();
  const name = t(entry.label);
  return (
    <li>
      <Tooltip label={name} position="right" disabled={!small}>
        <Link to={entry.path} className={classes.entry} aria-label={name} aria-current={current ? "page" : undefined}>
          <Icon of={entry.icon} size={20} />
          <span>{name}</span>
        </Link>
      </Tooltip>
    </li>
  );
}

function More({ entries }: { entries: RailEntry[] }) {
  const t = useT();
  const navigate = useNavigate();
  return (
    <li className={classes.more}>
      <Menu position="top-end">
        <Menu.Target>
          <button type="button" className={classes.entry}>
            <Icon of="more" size={20} />
            <span>{t("shell.more")}</span>
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {entries.map((entry) => (
            <Menu.Item key={entry.code} leftSection={<Icon of={entry.icon} />} onClick={() => void navigate({ to: entry.path })}>{t(entry.label)}</Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}

/** The chapters of this person: a rail at the left, a bar at the bottom of a telephone. */
export function Rail({ entries, current, company }: { entries: RailEntry[]; current: RailEntry | undefined; company: string }) {
  const t = useT();
  const small = useSyncExternalStore(railCollapsed.subscribe, railCollapsed.get);
  const direct = entries.length > IN_BOTTOM_BAR ? IN_BOTTOM_BAR - 1 : IN_BOTTOM_BAR;
  return (
    <nav className={classes.rail} data-small={small} aria-label={t("shell.rail")}>
      <p className={classes.company}>
        <img src="/sternik.svg" alt="" width={24} height={24} />
        <span>{company}</span>
      </p>
      <ul data-direct={direct}>
        {entries.map((entry) => <Entry key={entry.code} entry={entry} small={small} current={entry === current} />)}
        {entries.length > direct && <More entries={entries.slice(direct)} />}
      </ul>
      <IconButton className={classes.toggle} icon={small ? "expand" : "collapse"} label={small ? t("shell.widen") : t("shell.shrink")} onClick={toggleRail} />
    </nav>
  );
}
