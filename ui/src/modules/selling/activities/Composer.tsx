import { Button, Kbd, NativeSelect, Switch, Textarea, TextInput } from "@mantine/core";
import { useRef, useState, type FormEvent, type KeyboardEvent } from "react";
import { requestDone, type Done } from "../../../shared/api/client";
import { useMay } from "../../../shared/api/me";
import type { NamedRef } from "../../../shared/api/types";
import { useWrite } from "../../../shared/api/useWrite";
import { DateInput } from "../../../shared/form/DateInput";
import { findingText, ProblemAlert } from "../../../shared/form/ProblemAlert";
import { useDraft } from "../../../shared/form/useDraft";
import { useFormat } from "../../../shared/format/useFormat";
import { Icon } from "../../../shared/Icon";
import { useServerText, useT } from "../../../shared/i18n/useT";
import { useKeys } from "../../../shared/keys/useKeys";
import { useUndo } from "../../../shared/record/useUndo";
import { ACTIVITY_KEYS, BLANK, KIND_ICONS, start, type Activity, type Kind, type NewActivity } from "./api";
import classes from "./activities.module.css";
import { NextStepForm } from "./NextStepForm";

/** What a composed activity is about. */
export interface About {
  /** Names the draft: the kind of record and its id. */
  readonly key: string;
  readonly account?: string | null;
  readonly contact?: string | null;
  readonly deal?: string | null;
  readonly prospect?: string | null;
  /** People who may be spoken to. */
  readonly people?: readonly NamedRef[];
}

interface Draft {
  readonly kind: Kind;
  readonly text: string;
  readonly planned: boolean;
  readonly day: string | null;
  readonly time: string;
  readonly contact: string;
}

const EMPTY: Draft = { kind: "note", text: "", planned: false, day: null, time: "", contact: "" };
const LETTERS = { note: "n", call: "l", visit: "v", task: "t", meeting: "" } as const;
const OFFERED = ["note", "call", "visit", "meeting", "task"] as const;
const TALKS = new Set<Kind>(["call", "visit", "meeting"]);

function bodyOf({ kind, text, planned, day, time, contact }: Draft, about: About): NewActivity {
  const isPlanned = kind !== "note" && (kind === "task" || planned);
  const [first = "", ...rest] = text.trim().split("\n");
  const when = isPlanned ? start(day, time) : {};
  return { ...BLANK, kind, subject: first || null, body: rest.join("\n").trim() || null, done: !isPlanned, ...when, account: about.account ?? null, contact: contact || about.contact || null, deal: about.deal ?? null, prospect: about.prospect ?? null };
}

function Kinds({ kind, onChoose }: { kind: Kind; onChoose: (kind: Kind) => void }) {
  const t = useT();
  const text = useServerText();
  return (
    <div className={classes.kinds} role="group" aria-label={t("activity.what")}>
      {OFFERED.map((one) => (
        <button key={one} type="button" aria-pressed={one === kind} onClick={() => onChoose(one)}><Icon of={KIND_ICONS[one]} size={14} />{text(`activity.kind.${one}`)}{LETTERS[one] && <Kbd aria-hidden size="xs">{LETTERS[one]}</Kbd>}</button>
      ))}
    </div>
  );
}

function Options({ draft, set, about, error }: { draft: Draft; set: (part: Partial<Draft>) => void; about: About; error: unknown }) {
  const t = useT();
  const format = useFormat();
  const isTalk = TALKS.has(draft.kind);
  const planned = draft.kind === "task" || (isTalk && draft.planned);
  return (
    <>
      {isTalk && <Switch label={t("activity.planIt")} checked={draft.planned} onChange={(event) => set({ planned: event.currentTarget.checked })} />}
      {planned && <DateInput size="xs" className={classes.day} label={t("activity.on")} value={draft.day} onChange={(day) => set({ day })} error={findingText(error, "dueOn")} />}
      {planned && isTalk && <TextInput size="xs" type="time" className={classes.time} label={t("activity.at")} value={draft.time} onChange={(event) => set({ time: event.currentTarget.value })} />}
      {about.people && about.people.length > 0 && draft.kind !== "task" && (
        <NativeSelect size="xs" className={classes.person} label={t("activity.with")} value={draft.contact || about.contact || ""} onChange={(event) => set({ contact: event.currentTarget.value })} data={[{ value: "", label: "–" }, ...about.people.map(({ id, label }) => ({ value: id, label: format.text(label) }))]} />
      )}
    </>
  );
}

/** Writes down what happened and plans what comes, at the foot of a record; a finished talk asks for the next step. */
export function Composer({ about }: { about: About }) {
  const t = useT();
  const text = useServerText();
  const mayEdit = useMay("selling.edit-activities");
  const box = useRef<HTMLTextAreaElement>(null);
  const offerUndo = useUndo(ACTIVITY_KEYS);
  const { draft, set, done, note } = useDraft<Draft>(`${about.key}/composer`, EMPTY);
  const [open, setOpen] = useState(false);
  const [ended, setEnded] = useState<Activity | null>(null);
  const { write, state } = useWrite<NewActivity, Done<Activity>>((body, idempotencyKey) => requestDone<Activity>("/api/activities", { method: "POST", body, idempotencyKey }), { refreshes: ACTIVITY_KEYS });
  const choose = (kind: Kind) => {
    set({ kind });
    setOpen(true);
    // At once: whoever presses a letter goes on typing, and the next letters belong into the box.
    box.current?.focus();
  };
  useKeys(mayEdit ? OFFERED.filter((kind) => LETTERS[kind]).map((kind) => ({ keys: LETTERS[kind], label: text(`activity.compose.${kind}`), run: () => choose(kind) })) : []);
  if (!mayEdit) return null;
  if (ended) return <NextStepForm after={ended} onDone={() => setEnded(null)} />;
  const send = async () => {
    if (draft.text.trim() === "") return box.current?.focus();
    try {
      const { body, changeSet } = await write(bodyOf(draft, about));
      done();
      set({ ...EMPTY, kind: draft.kind });
      done();
      offerUndo(text(`activity.saved.${body.state === "planned" ? "planned" : body.kind}`), changeSet);
      setOpen(false);
      if (TALKS.has(body.kind) && body.state === "done") setEnded(body);
    } catch {
      // The refusal stands in the form, and the text stays.
    }
  };
  const submit = (event: FormEvent) => { event.preventDefault(); void send(); };
  const keys = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) { event.preventDefault(); void send(); }
    if (event.key === "Escape") { event.stopPropagation(); setOpen(false); box.current?.blur(); }
  };
  const wide = open || draft.text !== "";
  return (
    <form className={classes.composer} onSubmit={submit} onKeyDown={keys} noValidate aria-label={t("activity.composer")}>
      <Kinds kind={draft.kind} onChoose={choose} />
      {note}
      <ProblemAlert error={state.error} shownFields={["subject", "dueOn"]} />
      <Textarea ref={box} aria-label={text(`activity.compose.${draft.kind}`)} placeholder={text(`activity.hint.${draft.kind}`)} autosize minRows={wide ? 2 : 1} maxRows={8} value={draft.text} error={findingText(state.error, "subject")}
        onFocus={() => setOpen(true)} onChange={(event) => set({ text: event.currentTarget.value })} />
      {wide && <div className={classes.options}><Options draft={draft} set={set} about={about} error={state.error} /><Button type="submit" size="compact-md" loading={state.isPending} title={t("activity.sendKeys")}>{t("activity.send")}</Button></div>}
    </form>
  );
}
