import { Button, TextInput } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { useMe } from "../../../shared/api/me";
import { DateInput } from "../../../shared/form/DateInput";
import { ProblemAlert } from "../../../shared/form/ProblemAlert";
import { useMissing } from "../../../shared/form/useMissing";
import { plusDays } from "../../../shared/format/dates";
import { useT } from "../../../shared/i18n/useT";
import { useClosing, type Step, type TopicState } from "./api";
import classes from "./closed.module.css";

/** Closes a topic through a day, or opens it again from after a day on; both say why. */
export function ClosingForm({ act, state, onDone }: { act: Step["act"]; state: TopicState; onDone: () => void }) {
  const t = useT();
  const today = useMe()?.today ?? "";
  const closes = act === "close";
  const lastMonth = today && plusDays(`${today.slice(0, 8)}01`, -1);
  const [through, setThrough] = useState<string | null>(closes && lastMonth > (state.through ?? "") ? lastMonth : null);
  const [reason, setReason] = useState("");
  const { take, error, busy } = useClosing(state);
  const { complete, errorOf } = useMissing({ ...(closes && { through }), reason }, error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (complete()) void take({ act, through, reason: reason.trim() }).then((done) => { if (done) onDone(); });
  };
  return (
    <form className={classes.form} aria-label={t(closes ? "closed.close" : "closed.reopen")} onSubmit={submit} noValidate>
      <p className="st-muted">{t(closes ? "closed.closeHint" : "closed.reopenHint")}</p>
      <ProblemAlert error={error} shownFields={["through", "reason"]} />
      <DateInput required={closes} label={t(closes ? "closed.closeThrough" : "closed.keepThrough")} value={through} onChange={setThrough} error={errorOf("through")} autoFocus />
      <TextInput required label={t("closed.reason")} placeholder={t(closes ? "closed.closeExample" : "closed.reopenExample")} value={reason} maxLength={400} onChange={(event) => setReason(event.currentTarget.value)} error={errorOf("reason")} />
      <div className={classes.acts}>
        <Button type="submit" loading={busy}>{t(closes ? "closed.closeDo" : "closed.reopenDo")}</Button>
        <Button variant="default" onClick={onDone}>{t("states.cancel")}</Button>
      </div>
    </form>
  );
}
