import { Button, Modal, NativeSelect, Stack } from "@mantine/core";
import type { QueryKey } from "@tanstack/react-query";
import { useEffect, useState, type ReactNode } from "react";
import { ProblemAlert } from "../form/ProblemAlert";
import { useFormat } from "../format/useFormat";
import { useT } from "../i18n/useT";
import { useUndo } from "../record/useUndo";
import classes from "./Bulk.module.css";
import { ApprovalAsked, AskApproval } from "./AskApproval";
import { BulkOutcomeView, BulkProgress } from "./BulkOutcomeView";
import { isMissing, patchOf, type CellValue } from "./cell";
import { CellInput } from "./CellInput";
import type { Column } from "./table";
import { useBulk, type BulkChange } from "./useBulk";

/** Which records were chosen: those of a filter or these ones. */
export type BulkScope = { readonly filter: string } | { readonly ids: readonly string[] };

/** Something else than fields that can be done to many records, such as a move; `form` tells the change once it is whole. */
export interface BulkAct {
  readonly code: string;
  readonly label: string;
  readonly form: (onChange: (change: BulkChange | null) => void) => ReactNode;
}

interface Props<Row> {
  path: string;
  refreshes: readonly QueryKey[];
  scope: BulkScope;
  columns: readonly Column<Row>[];
  acts?: readonly BulkAct[];
  onClose: (done: boolean) => void;
}

function FieldForm<Row>({ column, onChange }: { column: Column<Row>; onChange: (change: BulkChange | null) => void }) {
  const [value, setValue] = useState<CellValue>(null);
  const { edit } = column;
  if (!edit) return null;
  const set = (next: CellValue) => {
    setValue(next);
    onChange(isMissing(edit, next) ? null : { patch: patchOf(edit, next) });
  };
  return <CellInput edit={edit} row={null} value={value} label={column.head} labelled onChange={set} />;
}

/** Changes many records at once: what, then a preview that judges each of them, then the change, which can be taken back. */
export function BulkDialog<Row>({ path, refreshes, scope, columns, acts = [], onClose }: Props<Row>) {
  const t = useT();
  const format = useFormat();
  const offerUndo = useUndo(refreshes);
  const fields = columns.filter(({ edit }) => edit);
  const [what, setWhat] = useState(fields[0]?.key ?? acts[0]?.code ?? "");
  const [change, setChange] = useState<BulkChange | null>(null);
  const preview = useBulk(path, refreshes);
  const commit = useBulk(path, refreshes);
  const outcome = preview.job?.state === "done" ? preview.job.result?.details : undefined;
  const column = fields.find(({ key }) => key === what);
  const choose = (next: string) => { setWhat(next); setChange(null); };
  const choice = change && { ...scope, change };
  const result = commit.job?.state === "done" ? commit.job.result : undefined;
  useEffect(() => {
    if (!result?.text) return;
    if (result.details.approval) return;
    offerUndo(format.text(result.text), result.changeSet);
    if (result.details.refused === 0) onClose(true);
    // Said once, when the result is there.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [result]);
  const step = commit.waiting ? "commit" : result ? "done" : preview.waiting ? "judge" : outcome ? "preview" : "form";
  return (
    <Modal opened onClose={() => onClose(result !== undefined)} title={t("list.bulkTitle")} size="lg" closeButtonProps={{ "aria-label": t("states.close") }}>
      <Stack gap="md">
        <ProblemAlert error={commit.error ?? preview.error} />
        {[preview.job, commit.job].map((job) => job?.problem && <p key={job.id} role="alert">{job.problem.detail}</p>)}
        {(preview.job?.state === "cancelled" || commit.job?.state === "cancelled") && <p role="status">{t("list.bulkCancelled")}</p>}
        {step === "form" && (
          <form onSubmit={(event) => { event.preventDefault(); if (choice) void preview.order(choice, { preview: true }); }}>
            <Stack gap="md">
              <NativeSelect label={t("list.bulkWhat")} value={what} onChange={(event) => choose(event.currentTarget.value)} data-autofocus
                data={[...fields.map(({ key, head }) => ({ value: key, label: head })), ...acts.map(({ code, label }) => ({ value: code, label }))]} />
              {column ? <FieldForm key={what} column={column} onChange={setChange} /> : acts.find(({ code }) => code === what)?.form(setChange)}
              {column && !change && !column.edit?.required && <Button variant="default" size="compact-md" onClick={() => column.edit && setChange({ patch: patchOf(column.edit, null) })}>{t("list.bulkEmpty")}</Button>}
              <Button type="submit" disabled={!choice}>{t("list.bulkPreview")}</Button>
            </Stack>
          </form>
        )}
        {step === "judge" && <BulkProgress bulk={preview} />}
        {step === "commit" && <BulkProgress bulk={commit} />}
        {step === "preview" && outcome && (
          <>
            <p>{t("list.bulkWould", { count: outcome.count, shown: format.number(outcome.count) })}</p>
            <BulkOutcomeView outcome={outcome} />
            {outcome.approval ? <AskApproval needed={outcome.approval} disabled={outcome.changed === 0} onCancel={() => onClose(false)} onAsk={(ask) => choice && void commit.order(choice, { expectedCount: outcome.count, ask })} /> : (
              <div className={classes.acts}>
                <Button disabled={outcome.changed === 0} data-autofocus onClick={() => choice && void commit.order(choice, { expectedCount: outcome.count })}>{t("list.bulkDo", { count: outcome.changed, shown: format.number(outcome.changed) })}</Button>
                <Button variant="default" onClick={() => void onClose(false)}>{t("states.cancel")}</Button>
              </div>
            )}
          </>
        )}
        {step === "done" && result?.details.approval && <ApprovalAsked result={result} onClose={() => onClose(true)} />}
        {step === "done" && result && !result.details.approval && <><BulkOutcomeView outcome={result.details} /><Button onClick={() => onClose(true)}>{t("states.close")}</Button></>}
      </Stack>
    </Modal>
  );
}
