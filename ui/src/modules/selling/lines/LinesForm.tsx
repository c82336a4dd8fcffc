import { Button, Group } from "@mantine/core";
import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent } from "react";
import type { Done } from "../../../shared/api/client";
import { useWrite } from "../../../shared/api/useWrite";
import { ProblemAlert } from "../../../shared/form/ProblemAlert";
import { useDraft } from "../../../shared/form/useDraft";
import { useFormat } from "../../../shared/format/useFormat";
import { useT } from "../../../shared/i18n/useT";
import { useUndo } from "../../../shared/record/useUndo";
import { LINE_KEYS, saveLines, type DealLines } from "./api";
import { draftOf, emptyLine, isBegun, moved, netOf, wishOf, type DraftLine } from "./draft";
import { LineEditor } from "./LineEditor";
import classes from "./lines.module.css";

const HEADS = ["subject", "quantity", "unit", "price", "per", "discount", "vat", "net"] as const;
const CELLS = ["product", "name", "quantity", "unit", "price", "perQuantity", "discount"] as const;

/** What is being written, and the lines and the version of the deal from which it began. */
interface Draft {
  readonly rows: readonly DraftLine[];
  readonly begun: string;
  readonly version: number;
}

interface Props {
  deal: string;
  lines: DealLines;
  onDone: () => void;
}

/** All lines of a deal as a form: Enter goes to the same cell of the next line, Ctrl+Enter saves, Alt with an arrow moves a line. */
export function LinesForm({ deal, lines, onDone }: Props) {
  const t = useT();
  const format = useFormat();
  const box = useRef<HTMLFormElement>(null);
  const offerUndo = useUndo(LINE_KEYS);
  const [start] = useState<Draft>(() => ({ rows: [...lines.lines.map(draftOf), emptyLine()], begun: JSON.stringify(lines.lines), version: lines.version }));
  const { draft: { rows, begun, version }, set, done, note } = useDraft<Draft>(`deals/${deal}/lines`, start);
  const latest = useRef(rows);
  useEffect(() => {
    latest.current = rows;
  });
  useEffect(() => {
    box.current?.querySelector<HTMLElement>("[data-row]:last-child [data-cell=subject]")?.focus();
  }, []);
  const put = (next: readonly DraftLine[]) => { latest.current = next; set({ rows: next }); };
  const sent = rows.filter(isBegun);
  // Other fields of the deal may have changed since; other lines must not be lost without a word.
  const known = begun === JSON.stringify(lines.lines) ? lines.version : version;
  const { write, state } = useWrite<readonly DraftLine[], Done<DealLines>>((given) => saveLines(deal, known, given.map((line) => wishOf(line, lines.currency))), { refreshes: LINE_KEYS });
  const save = () => void write(sent).then(({ changeSet }) => { done(); offerUndo(t("line.saved"), changeSet); onDone(); }, () => undefined);
  const focus = (row: number, cell: string) => setTimeout(() => box.current?.querySelector<HTMLElement>(`[data-row="${row}"] [data-cell="${cell}"]`)?.focus(), 0);
  const keys = (at: number) => (event: KeyboardEvent) => {
    const cell = event.target instanceof HTMLElement ? event.target.dataset["cell"] ?? "subject" : "subject";
    if (event.key === "Enter" && event.ctrlKey) { event.preventDefault(); save(); }
    else if (event.key === "Enter") {
      event.preventDefault();
      const last = at === rows.length - 1;
      if (last) put([...latest.current, emptyLine()]);
      focus(at + 1, last ? "subject" : cell);
    } else if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
      event.preventDefault();
      const by = event.key === "ArrowUp" ? -1 : 1;
      put(moved(latest.current, at, by));
      focus(at + by, cell);
    }
  };
  const net = sent.reduce((sum, line) => sum + netOf(line), 0);
  const fields = sent.flatMap((_, at) => CELLS.map((cell) => `lines.${at}.${cell}`));
  return (
    <form ref={box} className={classes.form} noValidate aria-label={t("line.edit")} onSubmit={(event: FormEvent) => { event.preventDefault(); save(); }}>
      {note}
      <ProblemAlert error={state.error} shownFields={fields} />
      <div className={classes.table}>
        <div className={classes.heads} aria-hidden>{HEADS.map((head) => <span key={head} data-head={head}>{t(`line.${head}`)}</span>)}<span /></div>
        {rows.map((line, at) => (
          <LineEditor key={line.key} deal={deal} currency={lines.currency} line={line} at={at} sentAt={sent.indexOf(line)} error={state.error} onKeyDown={keys(at)}
            onChange={(change) => put(latest.current.map((one) => (one.key === line.key ? change(one) : one)))} onRemove={() => put(latest.current.filter(({ key }) => key !== line.key))} />
        ))}
      </div>
      <Group justify="space-between" align="center" className={classes.foot}>
        <Button variant="subtle" size="compact-md" onClick={() => { put([...latest.current, emptyLine()]); focus(rows.length, "subject"); }}>{t("line.add")}</Button>
        <p aria-live="polite">{t("line.netTotal")}: <strong className="st-figure">{format.money({ minor: net, currency: lines.currency })}</strong></p>
      </Group>
      <p className="st-small st-muted">{t("line.keys")}</p>
      <Group gap="xs">
        <Button type="submit" loading={state.isPending}>{t("line.save")}</Button>
        <Button variant="default" onClick={() => { done(); onDone(); }}>{t("states.cancel")}</Button>
      </Group>
    </form>
  );
}
