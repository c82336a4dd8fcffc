import { Button, Kbd, Textarea } from "@mantine/core";
import { useRef, useState } from "react";
import { findingText, ProblemAlert } from "../../../shared/form/ProblemAlert";
import { useT } from "../../../shared/i18n/useT";
import { useKeys } from "../../../shared/keys/useKeys";
import { showToast } from "../../../shared/shell/toasts";
import { useDeciding, type Approval, type Verdict } from "./api";
import classes from "./Approvals.module.css";

const GRANT_KEY = "A";
const REFUSE_KEY = "R";

/** Agrees or refuses; a refusal needs its reason, which the author reads. */
export function DecideForm({ approval, onDone }: { approval: Approval; onDone: () => void }) {
  const t = useT();
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const { decide, error, busy } = useDeciding(approval);
  const act = async (verdict: Verdict) => {
    if (verdict === "refuse" && !reason.trim()) {
      setMissing(true);
      field.current?.focus();
      return;
    }
    if (!await decide({ verdict, reason })) return;
    const next = approval.step < approval.steps.length ? "approvals.grantedStep" : "approvals.granted";
    showToast({ text: t(verdict === "grant" ? next : "approvals.refused", { who: approval.author }) });
    onDone();
  };
  useKeys([
    { keys: "a", label: t("approvals.grant"), run: () => void act("grant") },
    { keys: "r", label: t("approvals.refuse"), run: () => void act("refuse") },
  ]);
  return (
    <section className={classes.decide} aria-label={t("approvals.yourDecision")}>
      <h2>{t("approvals.yourDecision")}</h2>
      <ProblemAlert error={error} shownFields={["reason"]} />
      <Textarea ref={field} label={t("approvals.reason")} description={t("approvals.reasonHint")} autosize minRows={2} maxRows={6} maxLength={1000} value={reason}
        error={findingText(error, "reason") ?? (missing && !reason.trim() ? t("approvals.reasonMissing") : undefined)} onChange={(event) => setReason(event.currentTarget.value)} />
      <div className={classes.acts}>
        <Button loading={busy} onClick={() => void act("grant")} rightSection={<Kbd size="xs" aria-hidden>{GRANT_KEY}</Kbd>}>{t("approvals.grant")}</Button>
        <Button variant="default" disabled={busy} onClick={() => void act("refuse")} rightSection={<Kbd size="xs" aria-hidden>{REFUSE_KEY}</Kbd>}>{t("approvals.refuse")}</Button>
      </div>
    </section>
  );
}
