import { Button, Modal, Stack } from "@mantine/core";
import { useQuery, type QueryKey } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { ProblemAlert } from "../form/ProblemAlert";
import { useFormat } from "../format/useFormat";
import { useT } from "../i18n/useT";
import { useUndo } from "../record/useUndo";
import classes from "./Bulk.module.css";
import { ApprovalAsked, AskApproval, neededBy } from "./AskApproval";
import { BulkOutcomeView, BulkProgress } from "./BulkOutcomeView";
import { readPaste, type PastedCell } from "./paste";
import type { Column } from "./table";
import { useBulk } from "./useBulk";

interface Props<Row> {
  path: string;
  refreshes: readonly QueryKey[];
  /** The block as copied. */
  block: readonly (readonly string[])[];
  /** The rows on which it falls, from the current one on, and the columns from the current one on. */
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  rowId: (row: Row) => string;
  onClose: () => void;
}

function Cell({ cell }: { cell: PastedCell }) {
  if (cell.wrong) return <td data-wrong="true" title={cell.wrong}>{cell.text} <span className="st-small">({cell.wrong})</span></td>;
  return <td>{cell.before !== cell.text && cell.before !== "" && <><del>{cell.before}</del>{" "}</>}{cell.text || "–"}</td>;
}

/** Shows where a pasted block falls and how each cell is read before anything is written; what is written is one act that can be taken back. */
export function PasteDialog<Row>({ path, refreshes, block, rows, columns, rowId, onClose }: Props<Row>) {
  const t = useT();
  const format = useFormat();
  const offerUndo = useUndo(refreshes);
  const bulk = useBulk(path, refreshes);
  const { data: read, error } = useQuery({ queryKey: ["paste", block, rows.map(rowId), columns.map(({ key }) => key)], staleTime: Infinity, gcTime: 0, queryFn: ({ signal }) => readPaste(block, rows, columns, { t, format, signal }) });
  const result = bulk.job?.state === "done" ? bulk.job.result : undefined;
  useEffect(() => {
    if (!result?.text) return;
    if (result.details.approval) return;
    offerUndo(format.text(result.text), result.changeSet);
    if (result.details.refused === 0) onClose();
    // Said once, when the result is there.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [result]);
  const act = useRef<HTMLButtonElement>(null);
  // The window takes the focus when it opens, before the block is read.
  useEffect(() => {
    if (read) act.current?.focus();
  }, [read]);
  const wrong = read?.lines.flat().filter((cell) => cell.wrong).length ?? 0;
  const lines = read?.patches.flatMap((patch, at) => { const row = rows[at]; return row === undefined || Object.keys(patch).length === 0 ? [] : [{ id: rowId(row), change: { patch } }]; }) ?? [];
  const send = (ask?: string) => void bulk.order({ rows: lines }, ask === undefined ? {} : { ask });
  const needs = neededBy(bulk.error);
  return (
    <Modal opened onClose={onClose} title={t("list.pasteTitle")} size="xl" closeButtonProps={{ "aria-label": t("states.close") }}>
      <Stack gap="md">
        <ProblemAlert error={error ?? (needs ? null : bulk.error)} />
        {bulk.job?.problem && <p role="alert">{bulk.job.problem.detail}</p>}
        {bulk.waiting && <BulkProgress bulk={bulk} />}
        {result?.details.approval ? <ApprovalAsked result={result} onClose={onClose} /> : result && <BulkOutcomeView outcome={result.details} />}
        {read && !result && !bulk.waiting && (
          <>
            <p>{t("list.pasteHint", { rows: format.number(read.lines.length), columns: read.heads.join(", ") })}</p>
            {read.outside > 0 && <p role="alert">{t("list.pasteOutside", { count: read.outside, shown: format.number(read.outside) })}</p>}
            {wrong > 0 && <p role="alert">{t("list.pasteWrong", { count: wrong, shown: format.number(wrong) })}</p>}
            <div className={classes.block} tabIndex={0} role="region" aria-label={t("list.pasteTitle")}>
              <table>
                <thead><tr>{read.heads.map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
                <tbody>{read.lines.map((line, at) => <tr key={at}>{line.map((cell, place) => <Cell key={place} cell={cell} />)}</tr>)}</tbody>
              </table>
            </div>
            {needs ? <AskApproval needed={needs} disabled={false} onCancel={onClose} onAsk={send} /> : (
              <div className={classes.acts}>
                <Button disabled={wrong > 0 || read.outside > 0} onClick={() => send()} ref={act}>{t("list.pasteDo", { count: read.lines.length, shown: format.number(read.lines.length) })}</Button>
                <Button variant="default" onClick={onClose}>{t("states.cancel")}</Button>
              </div>
            )}
          </>
        )}
      </Stack>
    </Modal>
  );
}
