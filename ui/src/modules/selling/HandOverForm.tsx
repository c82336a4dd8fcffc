import { Button } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { request } from "../../shared/api/client";
import { useMe } from "../../shared/api/me";
import type { NamedRef } from "../../shared/api/types";
import { useWrite } from "../../shared/api/useWrite";
import { DateInput } from "../../shared/form/DateInput";
import { findingText, ProblemAlert } from "../../shared/form/ProblemAlert";
import { RecordPicker } from "../../shared/form/RecordPicker";
import { useT } from "../../shared/i18n/useT";
import { showToast } from "../../shared/shell/toasts";
import { refSource } from "../../shared/slots/slots";
import { SELLING_KEYS, type Account } from "./api";
import classes from "./selling.module.css";

interface HandOver {
  readonly position: string | null;
  readonly from: string;
}

/** Hands an account over to another position from a day on; without a position it becomes unassigned. */
export function HandOverForm({ account }: { account: Account }) {
  const t = useT();
  const today = useMe()?.today ?? "";
  const [position, setPosition] = useState<NamedRef | null>(null);
  const [from, setFrom] = useState<string | null>(today);
  const { write, state } = useWrite<HandOver, Account>((body, idempotencyKey) => request(`/api/accounts/${account.id}/owner`, { method: "POST", version: account.version, body, idempotencyKey }), { refreshes: SELLING_KEYS });
  const send = (to: string | null) => {
    if (from) void write({ position: to, from }).then(() => showToast({ text: t("selling.handedOver", { name: account.name }) }), () => undefined);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (position) send(position.id);
  };
  return (
    <form className={classes.handOver} onSubmit={submit}>
      <ProblemAlert error={state.error} shownFields={["position", "from"]} />
      {refSource("owner") && <RecordPicker of="owner" label={t("selling.newOwner")} value={position} onChange={setPosition} error={findingText(state.error, "position")} />}
      <DateInput label={t("list.from")} value={from} onChange={setFrom} error={findingText(state.error, "from")} />
      <Button type="submit" loading={state.isPending} disabled={!position || !from}>{t("selling.handOverDo")}</Button>
      <Button variant="default" disabled={!from || !account.owner || state.isPending} onClick={() => send(null)}>{t("selling.unassign")}</Button>
    </form>
  );
}
