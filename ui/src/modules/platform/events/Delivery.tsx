import { Badge, Button, TextInput } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { useFormat } from "../../../shared/format/useFormat";
import { useT } from "../../../shared/i18n/useT";
import { useEventActs, type OpenDelivery } from "./api";
import classes from "./Events.module.css";

function LeaveOut({ delivery, onClose }: { delivery: OpenDelivery; onClose: () => void }) {
  const t = useT();
  const { leaveOut } = useEventActs();
  const [reason, setReason] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim()) void leaveOut(delivery, reason.trim()).then((done) => { if (done) onClose(); });
  };
  return (
    <form className={classes.leaving} onSubmit={submit}>
      <TextInput label={t("events.reason")} description={t("events.reasonHint")} value={reason} maxLength={300} data-autofocus autoFocus onChange={(event) => setReason(event.currentTarget.value)} />
      <Button type="submit" disabled={!reason.trim()}>{t("events.leaveOut")}</Button>
      <Button variant="default" onClick={onClose}>{t("events.keep")}</Button>
    </form>
  );
}

/** An event that a listener has not heard yet, and what can be done about it. */
export function Delivery({ delivery }: { delivery: OpenDelivery }) {
  const t = useT();
  const format = useFormat();
  const { again } = useEventActs();
  const [leaving, setLeaving] = useState(false);
  const { event, listener, by, at, state, attempts, nextAt, error } = delivery;
  const parked = state === "parked";
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <strong>{event}</strong> <Badge variant="light" color={parked ? "red" : "gray"}>{parked ? t("events.parked") : t("events.waiting")}</Badge>
        <p className="st-small st-muted">{listener} · {by} · <time dateTime={at}>{format.dateTime(at)}</time></p>
        {error && <p className={classes.error}>{error}</p>}
        {attempts > 0 && <p className="st-small st-muted">{t("events.attempts", { count: attempts, shown: format.number(attempts) })}{!parked && ` · ${t("events.next", { at: format.dateTime(nextAt) })}`}</p>}
      </div>
      {!leaving && (
        <div className={classes.acts}>
          <Button size="compact-md" variant="default" onClick={() => void again(delivery)}>{t("events.again")}</Button>
          <Button size="compact-md" variant="subtle" onClick={() => setLeaving(true)}>{t("events.leaveOut")}</Button>
        </div>
      )}
      {leaving && <LeaveOut delivery={delivery} onClose={() => setLeaving(false)} />}
    </li>
  );
}
