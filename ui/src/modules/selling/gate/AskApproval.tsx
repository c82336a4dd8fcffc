import { Button, Textarea } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { request } from "../../../shared/api/client";
import type { Schemas } from "../../../shared/api/types";
import { useWrite } from "../../../shared/api/useWrite";
import { ProblemAlert } from "../../../shared/form/ProblemAlert";
import { useServerText, useT } from "../../../shared/i18n/useT";
import classes from "./gate.module.css";

type Asked = Schemas["GateAsked"];

interface Props {
  deal: string;
  role: string;
  /** The approval that waits, when it was asked for. */
  waiting: Asked | undefined;
  onDone: () => Promise<unknown>;
}

/** Asks a superior to agree that a deal goes on, where a stage demands it, or says that it was asked. */
export function AskApproval({ deal, role, waiting, onDone }: Props) {
  const t = useT();
  const text = useServerText();
  const [note, setNote] = useState("");
  const { write, state } = useWrite<string | null, Asked>((why, idempotencyKey) => request<Asked>(`/api/deals/${deal}/approvals`, { method: "POST", body: { role, note: why }, idempotencyKey }), { refreshes: [["approvals"]] });
  const who = text(`role.${role}`);
  if (waiting) return <p role="status">{t("gate.waits", { role: who })} <Link to={`/approvals/${waiting.approval}`}>{t("gate.toApproval")}</Link></p>;
  const ask = () => void write(note.trim() || null).then(onDone, () => undefined);
  return (
    <div className={classes.done}>
      <ProblemAlert error={state.error} />
      <Textarea label={t("gate.askNote", { role: who })} autosize minRows={1} maxRows={5} maxLength={1000} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
      <Button variant="default" loading={state.isPending} onClick={ask}>{t("gate.ask")}</Button>
    </div>
  );
}
