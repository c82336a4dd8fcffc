import { useLayoutEffect, useRef, useState, type FocusEvent, type KeyboardEvent, type ReactNode } from "react";
import { useT } from "../i18n/useT";
import { isMissing, sameCell, type CellEdit, type CellValue } from "./cell";
import { CellInput } from "./CellInput";
import { Clash, isClash } from "../record/Clash";
import classes from "./CellEditor.module.css";

/** Where the hands go after a cell is left: nowhere, to the cell below, to the next or the previous one that can be edited. */
export type CellStep = "stay" | "down" | "next" | "back";

export interface CellEditorProps<Row> {
  edit: CellEdit<Row>;
  row: Row;
  label: string;
  /** What the cell holds on screen. */
  theirs: ReactNode;
  /** Rejects when the server refuses; the editor stays open with the words of the refusal. */
  onSave: (value: CellValue) => Promise<unknown>;
  onDone: (step: CellStep) => void;
}

// A calendar or a list of names that belongs to the cell floats outside of it.
function leaves({ currentTarget, relatedTarget }: FocusEvent): boolean {
  return !currentTarget.contains(relatedTarget) && !(relatedTarget instanceof Element && relatedTarget.closest("[data-portal]"));
}

/** One cell under edit, as in a sheet: Enter saves and goes down, Tab saves and goes on, Esc gives the old value back. */
export function CellEditor<Row>({ edit, row, label, theirs, onSave, onDone }: CellEditorProps<Row>) {
  const t = useT();
  const before = edit.value(row);
  const [value, setValue] = useState<CellValue>(before);
  const [error, setError] = useState<string>();
  const [clash, setClash] = useState(false);
  const busy = useRef(false);
  // A cell that is given up loses the focus on the way, which saves otherwise.
  const givenUp = useRef(false);
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const input = box.current?.querySelector<HTMLElement>("input, select, textarea");
    input?.focus();
    if (input instanceof HTMLInputElement) input.select();
  }, []);
  const save = async (step: CellStep) => {
    if (busy.current || givenUp.current) return;
    if (!clash && sameCell(value, before)) return onDone(step);
    if (isMissing(edit, value)) return setError(t("list.cellMissing"));
    busy.current = true;
    try {
      await onSave(value);
      onDone(step);
    } catch (refusal) {
      setClash(isClash(refusal));
      setError(refusal instanceof Error ? refusal.message : String(refusal));
    } finally {
      busy.current = false;
    }
  };
  const giveUp = () => {
    givenUp.current = true;
    onDone("stay");
  };
  const keys = (event: KeyboardEvent) => {
    // A list that is open inside the cell takes the key first.
    if (event.defaultPrevented) return;
    const step = event.key === "Enter" ? "down" : event.key === "Tab" ? (event.shiftKey ? "back" : "next") : null;
    if (step) { event.preventDefault(); void save(step); }
    if (event.key === "Escape") { event.preventDefault(); event.stopPropagation(); giveUp(); }
  };
  return (
    <div ref={box} className={classes.editor} role="group" aria-label={label} onKeyDown={keys} onClick={(event) => event.stopPropagation()} onBlur={(event) => { if (leaves(event) && !error) void save("stay"); }}>
      {clash && <Clash theirs={theirs} onMine={() => void save("stay")} onTheirs={giveUp} />}
      <CellInput edit={edit} row={row} value={value} label={label} error={clash ? undefined : error} onChange={(next) => { setError(undefined); setClash(false); setValue(next); }} />
    </div>
  );
}
