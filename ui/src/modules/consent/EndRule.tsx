import { Button } from "@mantine/core";
import { useState } from "react";
import { useMe } from "../../shared/api/me";
import { DateInput } from "../../shared/form/DateInput";
import { findingText, ProblemAlert } from "../../shared/form/ProblemAlert";
import { useT } from "../../shared/i18n/useT";
import { showToast } from "../../shared/shell/toasts";
import { useEndEffect, useEndRule } from "./api";
import classes from "./consentSetUp.module.css";
import { EffectText } from "./EffectText";

function EndForm({ id, onDone }: { id: string; onDone: () => void }) {
  const t = useT();
  const [last, setLast] = useState<string | null>(useMe()?.today ?? null);
  const effect = useEndEffect(id);
  const end = useEndRule(id);
  const error = end.state.error ?? effect.state.error;
  const change = (day: string | null) => { setLast(day); effect.state.reset(); };
  const look = () => last && void effect.write(last).catch(() => undefined);
  const save = () => last && void end.write(last).then(() => { showToast({ text: t("consent.rule.ended") }); onDone(); }, () => undefined);
  return (
    <div className={classes.form}>
      <p className="st-small st-muted">{t("consent.rule.endHint")}</p>
      <ProblemAlert error={error} shownFields={["last"]} />
      <DateInput label={t("consent.rule.last")} value={last} onChange={change} error={findingText(error, "last")} />
      {effect.state.data && <EffectText effect={effect.state.data} />}
      <div className={classes.line}>
        {effect.state.data
          ? <Button size="compact-sm" color="refusal" loading={end.state.isPending} onClick={save}>{t("consent.rule.end")}</Button>
          : <Button size="compact-sm" loading={effect.state.isPending} onClick={look}>{t("consent.rule.look")}</Button>}
        <Button size="compact-sm" variant="default" onClick={onDone}>{t("states.cancel")}</Button>
      </div>
    </div>
  );
}

/** Ends a rule, after it was seen for how many that changes something. */
export function EndRule({ id }: { id: string }) {
  const t = useT();
  const [ending, setEnding] = useState(false);
  return ending ? <EndForm id={id} onDone={() => setEnding(false)} /> : <Button size="compact-sm" variant="subtle" onClick={() => setEnding(true)}>{t("consent.rule.end")}</Button>;
}
