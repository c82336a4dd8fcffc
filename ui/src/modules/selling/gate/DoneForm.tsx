import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { request } from "../../../shared/api/client";
import { ProblemAlert } from "../../../shared/form/ProblemAlert";
import { useServerText, useT } from "../../../shared/i18n/useT";
import type { Deal } from "../api";
import classes from "./gate.module.css";
import type { Term } from "./terms";

/** Writes down a talk that has taken place already, where a stage asks for one. */
export function DoneForm({ deal, term, onDone }: { deal: Deal; term: Term; onDone: () => Promise<unknown> }) {
  const t = useT();
  const text = useServerText();
  const kind = term.which ?? "call";
  const [subject, setSubject] = useState("");
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const save = () => {
    setBusy(true);
    void request("/api/activities", { method: "POST", body: { kind, subject: subject.trim() || null, done: true, deal: deal.id, account: deal.account?.id ?? null, contact: deal.contact?.id ?? null } })
      .then(onDone).catch(setError).finally(() => setBusy(false));
  };
  return (
    <div className={classes.done}>
      <ProblemAlert error={error} />
      <TextInput label={t("gate.doneWhat", { kind: text(`activity.kind.${kind}`) })} value={subject} maxLength={120} onChange={(event) => setSubject(event.currentTarget.value)} />
      <Button variant="default" loading={busy} disabled={!subject.trim()} onClick={save}>{t("gate.doneSave")}</Button>
    </div>
  );
}
