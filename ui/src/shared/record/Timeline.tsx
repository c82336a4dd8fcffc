import { Button, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { useState, type ReactNode } from "react";
import { todayIn } from "../format/dates";
import { timeZone, useFormat } from "../format/useFormat";
import { Icon } from "../Icon";
import type { IconName } from "../icons";
import { useT } from "../i18n/useT";
import classes from "./Timeline.module.css";

/** One thing that happened, already in words. */
export interface TimelineItem {
  readonly id: string;
  readonly at: string;
  readonly icon: IconName;
  readonly title: ReactNode;
  /** Who did it and what it is about. */
  readonly meta: ReactNode;
  readonly text?: ReactNode;
  /** Taken back or called off: told, and struck through. */
  readonly struck?: boolean;
}

/** A group of kinds that can be shown alone. */
export interface TimelineGroup {
  readonly code: string;
  readonly label: string;
}

interface Props {
  items: readonly TimelineItem[];
  groups: readonly TimelineGroup[];
  chosen: readonly string[];
  onChoose: (chosen: readonly string[]) => void;
  onSearch: (text: string) => void;
  narrowed: boolean;
  loading: boolean;
  hasMore: boolean;
  onMore: () => void;
}

const REST_MS = 250;

function Bar({ groups, chosen, onChoose, onSearch }: Pick<Props, "groups" | "chosen" | "onChoose" | "onSearch">) {
  const t = useT();
  const [typed, setTyped] = useState("");
  const search = useDebouncedCallback(onSearch, REST_MS);
  const toggle = (code: string) => onChoose(chosen.includes(code) ? chosen.filter((one) => one !== code) : [...chosen, code]);
  return (
    <div className={classes.bar} role="search" aria-label={t("timeline.find")}>
      <div className={classes.groups} role="group" aria-label={t("timeline.groups")}>
        {groups.map(({ code, label }) => <button key={code} type="button" aria-pressed={chosen.includes(code)} onClick={() => toggle(code)}>{label}</button>)}
      </div>
      <TextInput size="xs" type="search" aria-label={t("timeline.search")} placeholder={t("timeline.search")} leftSection={<Icon of="search" size={14} />} value={typed} onChange={(event) => { setTyped(event.currentTarget.value); search(event.currentTarget.value); }} />
    </div>
  );
}

function Item({ item }: { item: TimelineItem }) {
  return (
    <li className={classes.item} data-struck={item.struck ?? false}>
      <span className={classes.icon}><Icon of={item.icon} size={16} /></span>
      <div>
        <p className={classes.title}>{item.title}</p>
        {item.text && <div className={classes.text}>{item.text}</div>}
        <p className="st-small st-muted">{item.meta}</p>
      </div>
    </li>
  );
}

/** What happened with a record, the latest first, by day; narrowed by kind and by words, and older entries on demand. */
export function Timeline({ items, narrowed, loading, hasMore, onMore, ...bar }: Props) {
  const t = useT();
  const format = useFormat();
  const days = Map.groupBy(items, ({ at }) => todayIn(timeZone(), new Date(at)));
  return (
    <section aria-label={t("timeline.label")} className={classes.timeline}>
      <Bar {...bar} />
      {items.length === 0 && !loading && <p className="st-muted" role="status">{narrowed ? t("timeline.nothingMatches") : t("timeline.nothingYet")}</p>}
      {[...days].map(([day, entries]) => (
        <section key={day} className={classes.day}>
          <h3><time dateTime={day}>{format.longDate(day)}</time> <span className="st-muted">{format.relative(day)}</span></h3>
          <ul>{entries.map((item) => <Item key={item.id} item={item} />)}</ul>
        </section>
      ))}
      {hasMore && <Button variant="default" size="compact-sm" onClick={onMore} loading={loading}>{t("timeline.older")}</Button>}
    </section>
  );
}
