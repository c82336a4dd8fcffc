import { Menu, Tabs } from "@mantine/core";
import { useEffect, useRef, type ReactNode } from "react";
import { IconButton } from "../IconButton";
import { useT } from "../i18n/useT";
import { useKeys } from "../keys/useKeys";
import type { RowAction } from "../list/table";
import { Presence } from "../live/Presence";
import { StarButton } from "../search/StarButton";
import type { RecordPointer } from "../search/useStar";
import classes from "./record.module.css";
import { useResize } from "./useResize";

/** One tab of a record. */
export interface PanelTab {
  readonly code: string;
  readonly label: string;
  readonly content: ReactNode;
}

interface Props {
  title: string;
  /** The record as the search knows it: it can be starred, and is remembered as opened. */
  record?: RecordPointer;
  /** Fields that can be edited in the head: stage, amount, owner, dates, next step. */
  head: ReactNode;
  tabs: readonly PanelTab[];
  tab: string;
  onTab: (code: string) => void;
  footer?: ReactNode;
  /** What else can be done with the record: delete, merge. */
  menu?: readonly RowAction[];
  onClose: () => void;
  onFullPage?: () => void;
  onStep?: (by: 1 | -1) => void;
  /** The full page has the same content without the frame of a panel. */
  asPage?: boolean;
}

function More({ menu }: { menu: readonly RowAction[] }) {
  const t = useT();
  return (
    <Menu position="bottom-end" returnFocus>
      <Menu.Target><IconButton icon="more" label={t("record.more")} /></Menu.Target>
      <Menu.Dropdown>{menu.map(({ label, run }) => <Menu.Item key={label} onClick={run}>{label}</Menu.Item>)}</Menu.Dropdown>
    </Menu>
  );
}

function PanelTabs({ tabs, tab, onTab }: Pick<Props, "tabs" | "tab" | "onTab">) {
  const current = tabs.some(({ code }) => code === tab) ? tab : tabs[0]?.code ?? null;
  return (
    <Tabs value={current} onChange={(code) => code && onTab(code)} keepMounted={false} classNames={{ panel: classes.tabPanel, list: classes.tabList }}>
      <Tabs.List>{tabs.map(({ code, label }) => <Tabs.Tab key={code} value={code}>{label}</Tabs.Tab>)}</Tabs.List>
      {tabs.map(({ code, content }) => <Tabs.Panel key={code} value={code}>{content}</Tabs.Panel>)}
    </Tabs>
  );
}

/** A record at the right of its list, or as a page of its own. Esc closes it and the focus goes back to where it was. */
export function RecordPanel(props: Props) {
  const { title, head, footer, menu = [], onClose, onFullPage, onStep, asPage = false } = props;
  const t = useT();
  const { width, edge } = useResize();
  const came = useRef<Element | null>(null);
  useEffect(() => {
    came.current = document.activeElement;
    return () => { if (came.current instanceof HTMLElement && came.current.isConnected) came.current.focus(); };
  }, []);
  useKeys([
    ...(asPage ? [] : [{ keys: "Escape", label: t("record.close"), run: onClose }]),
    ...(onFullPage ? [{ keys: "shift+Enter", label: t("record.fullPage"), run: onFullPage }] : []),
    ...(onStep ? [{ keys: "[", label: t("record.previous"), run: () => onStep(-1) }, { keys: "]", label: t("record.next"), run: () => onStep(1) }] : []),
  ]);
  return (
    <aside className={asPage ? classes.asPage : classes.panel} style={{ "--panel": `${width}px` }} aria-label={title}>
      {!asPage && <div {...edge} className={classes.edge} aria-label={t("record.resize")} />}
      <header className={classes.head}>
        <div className={classes.titleLine}>
          {asPage ? <h1>{title}</h1> : <h2>{title}</h2>}
          {props.record && <StarButton record={props.record} />}
          {onStep && <IconButton icon="previous" label={t("record.previous")} shortcut="[" onClick={() => onStep(-1)} />}
          {onStep && <IconButton icon="next" label={t("record.next")} shortcut="]" onClick={() => onStep(1)} />}
          {menu.length > 0 && <More menu={menu} />}
          {onFullPage && <IconButton icon="fullPage" label={t("record.fullPage")} shortcut="Shift Enter" onClick={onFullPage} />}
          {!asPage && <IconButton icon="close" label={t("record.close")} shortcut="Esc" onClick={onClose} />}
        </div>
        <Presence record={props.record} />
        <div className={classes.fields}>{head}</div>
      </header>
      <PanelTabs {...props} />
      {footer && <footer className={classes.foot} data-panel-foot>{footer}</footer>}
    </aside>
  );
}
