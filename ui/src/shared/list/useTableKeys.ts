import { useState, type KeyboardEvent } from "react";
import { useT } from "../i18n/useT";
import { useKeys } from "../keys/useKeys";
import type { DataTableProps } from "./table";
import { useCells } from "./useCells";

const PAGE = 15;

/** Moving, opening, peeking and selecting by keys; also says which row is the current one. */
export function useTableKeys<Row>(props: DataTableProps<Row>, reveal: (at: number) => void, gridId: string) {
  const t = useT();
  const { rows, rowId, selected, onSelect, onOpen, openId } = props;
  const [active, setActive] = useState(-1);
  const [anchor, setAnchor] = useState(0);
  const [peeking, setPeeking] = useState(false);
  function choose(at: number, range: boolean): void {
    const row = rows[at];
    if (!onSelect || row === undefined) return;
    const next = new Set(selected);
    if (range) {
      const [from, to] = [Math.min(anchor, at), Math.max(anchor, at)];
      rows.slice(from, to + 1).forEach((one) => next.add(rowId(one)));
    } else {
      if (!next.delete(rowId(row))) next.add(rowId(row));
      setAnchor(at);
    }
    onSelect(next);
  }

  function move(to: number, extend = false): void {
    const at = Math.max(0, Math.min(rows.length - 1, to));
    setActive(at);
    reveal(at);
    if (extend) choose(at, true);
    const row = rows[at];
    if (peeking && openId && row !== undefined) onOpen(row, "peek");
  }

  const cells = useCells(props, { active, goTo: (row) => move(row), reveal, gridId });

  function open(how: "panel" | "page" | "peek"): void {
    const row = rows[active];
    setPeeking(how === "peek");
    if (row !== undefined) onOpen(row, how);
  }

  function runKey(key: string): boolean {
    const [found, row] = [props.keys?.find((one) => one.key === key), rows[active]];
    if (found && row !== undefined) found.run(row);
    return found !== undefined && row !== undefined;
  }

  function act(event: { key: string; shiftKey: boolean; ctrlKey: boolean; metaKey: boolean }): boolean {
    const command = event.ctrlKey || event.metaKey;
    if (command && event.key === "a" && onSelect) onSelect(new Set(rows.map(rowId)));
    else if (command) return false;
    else if (event.key === "ArrowDown" || event.key === "j") move(active + 1, event.shiftKey);
    else if (event.key === "ArrowUp" || event.key === "k") move(active - 1, event.shiftKey);
    else if (event.key === "PageDown") move(active + PAGE);
    else if (event.key === "PageUp") move(active - PAGE);
    else if (event.key === "Home") move(0);
    else if (event.key === "End") move(rows.length - 1);
    else if ((event.key === "ArrowRight" || event.key === "ArrowLeft") && props.onEdit) cells.moveColumn(event.key === "ArrowRight" ? 1 : -1);
    else if (event.key === "e" || event.key === "F2") return cells.edit(active, cells.column);
    else if (event.key === "Enter") open(event.shiftKey ? "page" : "panel");
    else if (event.key === " ") open("peek");
    else if (event.key === "x") choose(active, event.shiftKey);
    else return runKey(event.key);
    return true;
  }

  const outside = (event: { target: EventTarget | null }) => event.target === document.body || event.target === document.getElementById("content");
  const from = (key: string, keys: string, label: string) => ({ keys, label, when: outside, run: () => { document.getElementById(gridId)?.focus(); act({ key, shiftKey: false, ctrlKey: false, metaKey: false }); } });
  useKeys([
    from("ArrowDown", "j", t("list.keyDown")), from("ArrowUp", "k", t("list.keyUp")), from("Enter", "Enter", t("list.keyOpen")), from(" ", "Space", t("list.keyPeek")),
    ...(props.keys ?? []).map(({ key, label }) => from(key, key, label)),
    ...(props.onEdit ? [from("e", "e", t("list.keyEdit"))] : []),
    ...(onSelect ? [from("x", "x", t("list.keySelect"))] : []),
  ]);
  const onKeyDown = (event: KeyboardEvent) => {
    // Between the key that opens a cell and its editor nothing is typed at the table or the page.
    if (event.target === event.currentTarget) { if (cells.editing) event.stopPropagation(); else if (act(event)) event.preventDefault(); }
  };
  return { active, setActive, onKeyDown, choose, cells };
}
