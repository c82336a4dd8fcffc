import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { useFormat } from "../../shared/format/useFormat";
import { Icon } from "../../shared/Icon";
import { useT } from "../../shared/i18n/useT";
import classes from "./Structure.module.css";
import { below, closedBelow, linesOf, type TreeLine } from "./tree";
import type { TreeNode } from "./types";

const OPEN_LEVELS = 4;

/** Positions that were searched for: which they are, which of them is shown now, and what must be open above them. */
export interface Found {
  readonly ids: ReadonlySet<string>;
  readonly at: string;
  readonly above: ReadonlySet<string>;
}

interface LineProps {
  line: TreeLine;
  closed: boolean;
  open: boolean;
  tabStop: boolean;
  found: boolean;
  onToggle: () => void;
  onOpen: () => void;
}

function Line({ line: { node, level, place, siblings }, closed, open, tabStop, found, onToggle, onOpen }: LineProps) {
  const t = useT();
  const format = useFormat();
  const { positions, vacant } = below(node);
  const parts = [positions > 0 && t("structure.below", { count: positions, shown: format.number(positions) }), vacant > 0 && t("structure.vacantBelow", { count: vacant, shown: format.number(vacant) })].filter(Boolean);
  const parent = node.children.length > 0;
  return (
    <tr data-line={node.id} tabIndex={tabStop ? 0 : -1} aria-level={level} aria-posinset={place} aria-setsize={siblings} aria-expanded={parent ? !closed : undefined} data-open={open} data-found={found} className={classes.line}>
      <td role="gridcell"><div style={{ "--level": level }} className={classes.who}>
        {parent ? <button type="button" tabIndex={-1} className={classes.toggle} data-closed={closed} aria-label={closed ? t("structure.unfold") : t("structure.fold")} onClick={onToggle}><Icon of="down" /></button> : <span className={classes.toggle} />}
        <button type="button" tabIndex={-1} className={classes.name} onClick={onOpen}>
          {node.vacant ? <span className={classes.vacant}>{t("structure.vacant")}</span> : <strong>{node.holders.map(({ label }) => format.text(label)).join(", ")}</strong>}
          <span className="st-muted">{format.text(node.title)}</span>
        </button>
      </div></td>
      <td role="gridcell">{node.unit ? format.text(node.unit.label) : "–"}</td>
      <td role="gridcell" className="st-muted">{node.code}</td>
      <td role="gridcell" className="st-muted st-small">{parts.join(", ")}</td>
    </tr>
  );
}

/** The tree of positions, walked with arrows: right opens, left closes or goes up, Enter shows the position. */
export function PositionTree({ nodes, openId, found, onOpen }: { nodes: readonly TreeNode[]; openId: string; found: Found | null; onOpen: (id: string) => void }) {
  const t = useT();
  const [closed, setClosed] = useState<ReadonlySet<string>>(() => new Set(closedBelow(nodes, OPEN_LEVELS)));
  const [active, setActive] = useState("");
  const body = useRef<HTMLTableSectionElement>(null);
  // What is searched for is open, whatever was closed by hand.
  const hidden = found ? new Set([...closed].filter((id) => !found.above.has(id))) : closed;
  const lines = linesOf(nodes, hidden);
  const shown = found?.at ?? "";
  useEffect(() => {
    if (shown) body.current?.querySelector(`[data-line="${shown}"]`)?.scrollIntoView({ block: "center" });
  }, [shown]);
  const toggle = (id: string, close = !hidden.has(id)) => {
    const next = new Set(closed);
    if (close) next.add(id);
    else next.delete(id);
    setClosed(next);
  };
  const focus = (id: string | null | undefined) => {
    if (!id) return;
    setActive(id);
    body.current?.querySelector<HTMLElement>(`[data-line="${id}"]`)?.focus();
  };
  const keys = (event: KeyboardEvent) => {
    const at = lines.findIndex(({ node }) => node.id === (event.target as HTMLElement).dataset["line"]);
    const line = lines[at];
    if (!line) return;
    const isOpen = line.node.children.length > 0 && !hidden.has(line.node.id);
    const acts: Record<string, () => void> = {
      ArrowDown: () => focus(lines[at + 1]?.node.id),
      ArrowUp: () => focus(lines[at - 1]?.node.id),
      ArrowRight: () => (isOpen ? focus(lines[at + 1]?.node.id) : toggle(line.node.id, false)),
      ArrowLeft: () => (isOpen ? toggle(line.node.id, true) : focus(line.parent)),
      Home: () => focus(lines[0]?.node.id),
      End: () => focus(lines.at(-1)?.node.id),
      Enter: () => onOpen(line.node.id),
    };
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  const stop = lines.some(({ node }) => node.id === active) ? active : lines[0]?.node.id;
  return (
    <div className={classes.treeBox}>
      <table role="treegrid" aria-label={t("structure.tree")} className={classes.tree}>
        <thead><tr><th scope="col">{t("structure.positionAndHolder")}</th><th scope="col">{t("structure.unit")}</th><th scope="col">{t("structure.code")}</th><th scope="col">{t("structure.team")}</th></tr></thead>
        <tbody ref={body} onKeyDown={keys}>
          {lines.map((line) => (
            <Line key={line.node.id} line={line} closed={hidden.has(line.node.id)} found={found?.ids.has(line.node.id) ?? false} open={line.node.id === openId} tabStop={line.node.id === stop} onToggle={() => toggle(line.node.id)} onOpen={() => { setActive(line.node.id); onOpen(line.node.id); }} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
