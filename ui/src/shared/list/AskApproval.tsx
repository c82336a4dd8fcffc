import { Alert, Button, Textarea } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { ProblemError } from "../api/problem";
import { useFormat } from "../format/useFormat";
import type { Bilingual } from "../format/types";
import { Icon } from "../Icon";
import { useT } from "../i18n/useT";
import classes from "./Bulk.module.css";
import type { BulkOutcome } from "./useBulk";

type Needed = NonNullable<BulkOutcome["approval"]>;

/** What a refusal says about who has to agree; null for any other refusal. */
export function neededBy(error: unknown): Needed | null {
  if (!(error instanceof ProblemError) || error.problem.code !== "bulk.needs-approval") return null;
  const { limit, of } = error.problem.params ?? {};
  return { reason: "records", limit: Number(limit), of: [String(of)] };
}

interface Props {
  needed: Needed;
  disabled: boolean;
  onAsk: (note: string) => void;
  onCancel: () => void;
}

/** Says that somebody has to agree first, and sends it to that person with a word of why. */
export function AskApproval({ needed, disabled, onAsk, onCancel }: Props) {
  const t = useT();
  const format = useFormat();
  const [note, setNote] = useState("");
  return (
    <form className={classes.ask} onSubmit={(event) => { event.preventDefault(); onAsk(note); }}>
      <Alert color="information" variant="light" icon={<Icon of="approval" />} title={t("list.askTitle")}>
        {t(needed.reason === "owners" ? "list.askOwners" : "list.askRecords", { limit: format.number(needed.limit), of: needed.of.join(", ") })}
      </Alert>
      <Textarea label={t("list.askNote")} description={t("list.askNoteHint")} autosize minRows={2} maxRows={6} maxLength={1000} value={note} onChange={(event) => setNote(event.currentTarget.value)} data-autofocus />
      <div className={classes.acts}>
        <Button type="submit" disabled={disabled}>{t("list.ask")}</Button>
        <Button variant="default" onClick={onCancel}>{t("states.cancel")}</Button>
      </div>
    </form>
  );
}

/** That it was sent, and where it waits. */
export function ApprovalAsked({ result, onClose }: { result: { readonly text: Bilingual | null; readonly link: string | null }; onClose: () => void }) {
  const t = useT();
  const format = useFormat();
  return (
    <>
      {result.text && <p role="status">{format.text(result.text)}</p>}
      {result.link && <Link to={result.link} onClick={onClose}>{t("list.askOpen")}</Link>}
      <div className={classes.acts}><Button onClick={onClose} data-autofocus>{t("states.close")}</Button></div>
    </>
  );
}
