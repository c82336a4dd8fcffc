import { Menu, Tooltip } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useLinkProps, useNavigate } from "@tanstack/react-router";
import { Fragment, useSyncExternalStore } from "react";
import { useFormat } from "../format/useFormat";
import { Icon } from "../Icon";
import { IconButton } from "../IconButton";
import type { IconName } from "../icons";
import { useT } from "../i18n/useT";
import type { RailEntry } from "../slots/slots";
import { placesOf, type RailChapter } from "./entries";
import { railCollapsed, toggleRail } from "./place";
import classes from "./Rail.module.css";

const IN_BOTTOM_BAR = 5;

interface PlaceProps {
  name: string;
  icon: IconName;
  path: string;
  small: boolean;
  current?: "page" | "true" | undefined;
  inner?: boolean;
  /** The place whose waiting things are counted. */
  of?: RailEntry;
}

const ASK_AGAIN_MS = 30_000;

function useWaiting(place: RailEntry | undefined): number {
  return useQuery({ queryKey: ["waiting", place?.code], enabled: place?.waiting !== undefined, refetchInterval: ASK_AGAIN_MS, queryFn: () => place?.waiting?.() ?? 0 }).data ?? 0;
}

function Place({ name: plain, icon, path, small, current, inner = false, of }: PlaceProps) {
  const t = useT();
  const format = useFormat();
  const waiting = useWaiting(of);
  const name = waiting > 0 ? t("shell.placeWaits", { name: plain, count: format.number(waiting) }) : plain;
  // The chapter of the page is marked too, so what is current is not left to the router.
  const link = useLinkProps({ to: path });
  return (
    <Tooltip label={name} position="right" disabled={!small}>
      <a {...link} className={classes.entry} data-inner={inner} aria-label={name} aria-current={current}>
        <Icon of={icon} size={inner ? 16 : 20} />
        <span>{plain}</span>
        {waiting > 0 && <b className={classes.waiting} aria-hidden>{waiting}</b>}
      </a>
    </Tooltip>
  );
}

/** A chapter; where somebody is in it, its places stand below. A chapter of one place is that place. */
function Chapter({ chapter, small, current }: { chapter: RailChapter; small: boolean; current: RailEntry | undefined }) {
  const t = useT();
  const { places } = chapter;
  const [first] = places;
  if (!first) return null;
  const open = places.includes(current ?? first) && current !== undefined;
  if (places.length === 1) return <li><Place name={t(first.label)} icon={first.icon} path={first.path} small={small} current={open ? "page" : undefined} of={first} /></li>;
  return (
    <li>
      <Place name={t(chapter.label)} icon={chapter.icon} path={first.path} small={small} current={open ? "true" : undefined} />
      {open && <ul>{places.map((place) => <li key={place.code}><Place inner name={t(place.label)} icon={place.icon} path={place.path} small={small} current={place === current ? "page" : undefined} of={place} /></li>)}</ul>}
    </li>
  );
}

function More({ chapters, shown }: { chapters: readonly RailChapter[]; shown: readonly RailEntry[] }) {
  const t = useT();
  const navigate = useNavigate();
  return (
    <li>
      <Menu position="top-end">
        <Menu.Target>
          <button type="button" className={classes.entry}>
            <Icon of="more" size={20} />
            <span>{t("shell.more")}</span>
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {chapters.map(({ code, label, places }) => {
            const rest = places.filter((place) => !shown.includes(place));
            return rest.length > 0 && (
              <Fragment key={code}>
                <Menu.Label>{t(label)}</Menu.Label>
                {rest.map((place) => <Menu.Item key={place.code} leftSection={<Icon of={place.icon} />} onClick={() => void navigate({ to: place.path })}>{t(place.label)}</Menu.Item>)}
              </Fragment>
            );
          })}
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}

/** The bar at the bottom of a telephone: the first places, and the rest by chapter. */
function BottomBar({ chapters, current }: { chapters: readonly RailChapter[]; current: RailEntry | undefined }) {
  const t = useT();
  const all = placesOf(chapters);
  const shown = all.slice(0, all.length > IN_BOTTOM_BAR ? IN_BOTTOM_BAR - 1 : IN_BOTTOM_BAR);
  return (
    <ul className={classes.bottom}>
      {shown.map((place) => <li key={place.code}><Place name={t(place.label)} icon={place.icon} path={place.path} small={false} current={place === current ? "page" : undefined} of={place} /></li>)}
      {all.length > shown.length && <More chapters={chapters} shown={shown} />}
    </ul>
  );
}

/** The chapters of this person: a rail at the left, a bar at the bottom of a telephone. */
export function Rail({ chapters, current, company }: { chapters: readonly RailChapter[]; current: RailEntry | undefined; company: string }) {
  const t = useT();
  const small = useSyncExternalStore(railCollapsed.subscribe, railCollapsed.get);
  return (
    <nav className={classes.rail} data-small={small} aria-label={t("shell.rail")}>
      <p className={classes.company}>
        <img src="/sternik.svg" alt="" width={24} height={24} />
        <span>{company}</span>
      </p>
      <ul className={classes.side}>{chapters.map((chapter) => <Chapter key={chapter.code} chapter={chapter} small={small} current={current} />)}</ul>
      <BottomBar chapters={chapters} current={current} />
      <IconButton className={classes.toggle} icon={small ? "expand" : "collapse"} label={small ? t("shell.widen") : t("shell.shrink")} onClick={toggleRail} />
    </nav>
  );
}
