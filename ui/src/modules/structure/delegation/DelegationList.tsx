import { Badge, Button } from "@mantine/core";
import { useState } from "react";
import { useMe } from "../../../shared/api/me";
import { ProblemAlert } from "../../../shared/form/ProblemAlert";
import { useFormat } from "../../../shared/format/useFormat";
import { useServerText, useT } from "../../../shared/i18n/useT";
import { actFor } from "../../../shared/shell/acting";
import { showToast } from "../../../shared/shell/toasts";
import { useDelegating, type Delegation } from "./api";
import classes from "./Delegations.module.css";

const COLOUR: Readonly<Record<string, string>> = { current: "good", planned: "information", idle: "attention" };

function Row({ row, mine, person }: { row: Delegation; mine: "given" | "received"; person?: string | undefined }) {
  const t = useT();
  const text = useServerText();
  const format = useFormat();
  const today = useMe()?.today ?? "";
  const mayAct = useMe()?.mayActFor.some(({ delegation }) => delegation === row.id) ?? false;
  const { give, end, renew } = useDelegating(person);
  const [error, setError] = useState<unknown>(null);
  const open = row.state !== "ended";
  const other = mine === "given" ? row.receiver : row.giver;
  const again = () => give({ position: row.position?.id ?? "", receiver: row.receiver.id, scopes: row.scopes, from: row.from > today ? row.from : today, lastDay: row.lastDay, reason: row.reason }).then(renew);
  const stop = () => void end(row.id).then(async () => {
    await renew();
    showToast({ text: t("delegations.ended"), ...(mine === "given" && { undo: again }) });
  }, setError);
  return (
    <li>
      <ProblemAlert error={error} />
      <div className={classes.line}>
        <strong>{format.text(other.label)}</strong>
        <Badge variant="light" color={COLOUR[row.state] ?? "gray"}>{text(`delegations.state.${row.state}`)}</Badge>
      </div>
      <p>{row.scopes.map((code) => text(`delegation.scope.${code}`)).join(", ")}</p>
      <p className="st-small st-muted">{t("delegations.fromTo", { from: format.date(row.from), to: format.date(row.lastDay) })}{row.position && ` · ${format.text(row.position.label)}`}</p>
      <p className={`st-small ${classes.reason}`}>{row.reason}</p>
      {open && (
        <div className={classes.acts}>
          {mine === "received" && mayAct && !person && <Button size="compact-sm" onClick={() => void actFor(row.id)}>{t("delegations.act")}</Button>}
          <Button size="compact-sm" variant="default" onClick={stop} aria-label={t("delegations.endOf", { name: format.text(other.label) })}>{t("delegations.end")}</Button>
        </div>
      )}
    </li>
  );
}

/** Delegations one below the other, the newest first. */
export function DelegationList({ rows, mine, person }: { rows: readonly Delegation[]; mine: "given" | "received"; person?: string | undefined }) {
  const t = useT();
  if (rows.length === 0) return <p className="st-muted">{t(mine === "received" ? "delegations.noneReceived" : person ? "delegations.noneGivenOf" : "delegations.noneGiven")}</p>;
  return <ul className={classes.list}>{rows.map((row) => <Row key={row.id} row={row} mine={mine} person={person} />)}</ul>;
}
