import { VisuallyHidden } from "@mantine/core";
import { useEffect, useRef, useState, type FocusEvent, type KeyboardEvent, type ReactNode } from "react";
import { Icon } from "../Icon";
import { useT } from "../i18n/useT";
import { Clash, isClash } from "./Clash";
import classes from "./record.module.css";

/** What the input of a field gets from the editor. */
export interface FieldInput<T> {
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly error: string | undefined;
  readonly "aria-label": string;
}

interface Props<T> {
  label: string;
  value: T;
  show: ReactNode;
  input: (field: FieldInput<T>) => ReactNode;
  /** Rejects when the server refuses; the field stays open with the words of the refusal. */
  onSave: (value: T) => Promise<unknown>;
  readOnly?: boolean;
}

// A calendar or a list that belongs to the field floats outside of it.
function leaves({ currentTarget, relatedTarget }: FocusEvent): boolean {
  return !currentTarget.contains(relatedTarget) && !(relatedTarget instanceof Element && relatedTarget.closest("[data-portal]"));
}

/** A field that is edited where it stands: Enter and Tab save, Esc gives the old value back. */
export function FieldEditor<T>({ label, value, show, input, onSave, readOnly = false }: Props<T>) {
  const t = useT();
  const [draft, setDraft] = useState<{ value: T } | null>(null);
  const [refusal, setRefusal] = useState<string>();
  const [clash, setClash] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const editing = draft !== null;
  useEffect(() => {
    if (editing) box.current?.querySelector<HTMLElement>("input, textarea, select")?.focus();
  }, [editing]);
  const close = () => {
    setDraft(null);
    setRefusal(undefined);
    setClash(false);
  };
  const save = async (refocus: boolean) => {
    if (!draft || Object.is(draft.value, value)) return close();
    try {
      await onSave(draft.value);
      close();
      if (refocus) button.current?.focus();
    } catch (error) {
      setClash(isClash(error));
      setRefusal(error instanceof Error ? error.message : String(error));
    }
  };
  const keys = (event: KeyboardEvent) => {
    // A list that is open inside the field takes the key first.
    if (event.defaultPrevented) return;
    if (event.key === "Enter" && !event.shiftKey) { event.preventDefault(); void save(true); }
    if (event.key === "Escape") { event.stopPropagation(); event.preventDefault(); close(); }
  };
  if (readOnly) return <div className={classes.field}><span className={classes.label}>{label}</span><span className={classes.value}>{show}</span></div>;
  return (
    <div className={classes.field}>
      <span className={classes.label}>{label}</span>
      {draft ? (
        <div ref={box} role="group" aria-label={label} onKeyDown={keys} onBlur={(event) => { if (leaves(event) && !refusal) void save(false); }}>
          {clash && <Clash theirs={show} onMine={() => void save(true)} onTheirs={close} />}
          {input({ value: draft.value, onChange: (next) => { setRefusal(undefined); setDraft({ value: next }); }, error: clash ? undefined : refusal, "aria-label": label })}
        </div>
      ) : (
        <button ref={button} type="button" className={classes.editable} title={t("record.edit", { label })} onClick={() => setDraft({ value })}><VisuallyHidden>{t("record.edit", { label })}: </VisuallyHidden><span>{show}</span><Icon of="edit" size={14} /></button>
      )}
    </div>
  );
}
