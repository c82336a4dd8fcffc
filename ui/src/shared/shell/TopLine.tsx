import { Button, Kbd, Menu } from "@mantine/core";
import { Link, useLocation, useNavigate } from "@tanstack/react-router";
import { useEffect, useSyncExternalStore } from "react";
import type { Me } from "../api/types";
import { Icon } from "../Icon";
import { useT } from "../i18n/useT";
import type { PaletteAction, RailEntry } from "../slots/slots";
import { Bell } from "./Bell";
import { screenAt } from "./entries";
import { PersonMenu } from "./PersonMenu";
import { placeName } from "./place";
import classes from "./TopLine.module.css";

const SEARCH_KEY = "Ctrl K";

function Where({ entry }: { entry: RailEntry | undefined }) {
  const t = useT();
  const path = useLocation({ select: (location) => location.pathname });
  const record = useSyncExternalStore(placeName.subscribe, placeName.get);
  const screen = screenAt(path);
  const names = [entry && { name: t(entry.label), path: entry.path }, screen && { name: t(screen.title), path: screen.path }, record && { name: record, path: "" }];
  const crumbs = names.filter((crumb) => !!crumb).filter((crumb, at, all) => crumb.name !== all[at - 1]?.name);
  const last = crumbs.at(-1)?.name ?? "";
  useEffect(() => {
    document.title = last ? `${last} · Sternik` : "Sternik";
  }, [last]);
  return (
    <nav aria-label={t("shell.where")} className={classes.where}>
      <ol>
        {crumbs.map((crumb, at) => (
          <li key={crumb.name}>{at < crumbs.length - 1 && !crumb.path.includes("$") ? <Link to={crumb.path} activeProps={{ "aria-current": undefined }}>{crumb.name}</Link> : <span aria-current="location">{crumb.name}</span>}</li>
        ))}
      </ol>
    </nav>
  );
}

function NewMenu({ entries, opened, onChange }: { entries: PaletteAction[]; opened: boolean; onChange: (opened: boolean) => void }) {
  const t = useT();
  const navigate = useNavigate();
  if (entries.length === 0) return null;
  return (
    <Menu position="bottom-end" opened={opened} onChange={onChange}>
      <Menu.Target><Button size="compact-md" leftSection={<Icon of="add" />} className={classes.new} aria-label={t("shell.new")}>{t("shell.new")}</Button></Menu.Target>
      <Menu.Dropdown>
        {entries.map(({ id, icon, label, run }) => (
          <Menu.Item key={id} leftSection={<Icon of={icon} />} onClick={() => run((path) => void navigate({ to: path }))}>{t(label)}</Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

interface Props {
  me: Me;
  entry: RailEntry | undefined;
  creatable: PaletteAction[];
  newOpened: boolean;
  onNew: (opened: boolean) => void;
  onSearch: () => void;
}

/** The line above the screen: where I am, search, new, news, person. */
export function TopLine({ me, entry, creatable, newOpened, onNew, onSearch }: Props) {
  const t = useT();
  return (
    <header className={classes.top}>
      <Where entry={entry} />
      <button type="button" className={classes.search} onClick={onSearch} aria-label={`${t("shell.search")} ${SEARCH_KEY}`}>
        <Icon of="search" /><span>{t("shell.search")}</span>{" "}<Kbd size="xs" aria-hidden>{SEARCH_KEY}</Kbd>
      </button>
      <NewMenu entries={creatable} opened={newOpened} onChange={onNew} />
      <Bell />
      <PersonMenu me={me} />
    </header>
  );
}
