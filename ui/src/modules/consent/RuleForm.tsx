import { Button, Checkbox, NativeSelect, NumberInput, Textarea, TextInput } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { useMe } from "../../shared/api/me";
import { CHANNELS, PURPOSES, type Channel, type Purpose } from "../../shared/consent/api";
import { DateInput } from "../../shared/form/DateInput";
import { findingText, ProblemAlert } from "../../shared/form/ProblemAlert";
import { plusDays } from "../../shared/format/dates";
import { useServerText, useT } from "../../shared/i18n/useT";
import { showToast } from "../../shared/shell/toasts";
import { useAddRule, useRuleEffect, type NewRule } from "./api";
import classes from "./consentSetUp.module.css";
import { EffectText } from "./EffectText";

const BASES = ["confirmed", "consent", "request", "contract", "interest"] as const satisfies readonly NewRule["bases"][number][];
const LIMITS = ["fromHour", "toHour", "most", "inDays"] as const;

interface Part {
  rule: NewRule;
  change: (part: Partial<NewRule>) => void;
  error: Error | null;
}

function WhatFields({ rule, change, error }: Part) {
  const t = useT();
  const text = useServerText();
  return (
    <div className={classes.fields}>
      <TextInput label={t("consent.rule.country")} maxLength={2} value={rule.country} error={findingText(error, "country")} onChange={(event) => change({ country: event.currentTarget.value.toUpperCase() })} />
      <NativeSelect label={t("consent.rule.kind")} value={rule.kind} onChange={(event) => change({ kind: event.currentTarget.value as NewRule["kind"] })} data={(["PERSON", "FIRM"] as const).map((value) => ({ value, label: t(`consent.setUp.${value}`) }))} />
      <NativeSelect label={t("consent.setUp.channel")} value={rule.channel} onChange={(event) => change({ channel: event.currentTarget.value as Channel })} data={CHANNELS.map((value) => ({ value, label: text(`consent.channel.${value}`) }))} />
      <NativeSelect label={t("consent.purpose")} value={rule.purpose} onChange={(event) => change({ purpose: event.currentTarget.value as Purpose })} data={PURPOSES.map((value) => ({ value, label: text(`consent.purpose.${value}`) }))} />
      <DateInput label={t("consent.setUp.from")} value={rule.from || null} error={findingText(error, "from")} onChange={(from) => change({ from: from ?? "" })} />
    </div>
  );
}

function BasisFields({ rule, change, error }: Part) {
  const t = useT();
  const text = useServerText();
  return (
    <>
      <Checkbox.Group label={t("consent.rule.bases")} value={[...rule.bases]} error={findingText(error, "bases")} onChange={(values) => change({ bases: BASES.filter((basis) => values.includes(basis)) })}>
        <div className={classes.line}>{BASES.map((basis) => <Checkbox key={basis} value={basis} label={text(`consent.basis.short.${basis}`)} />)}</div>
      </Checkbox.Group>
      <div className={classes.fields}>
        <Textarea label={t("consent.rule.lawPl")} required autosize maxLength={500} value={rule.law.pl} error={findingText(error, "law")} onChange={(event) => change({ law: { ...rule.law, pl: event.currentTarget.value } })} />
        <Textarea label={t("consent.rule.lawEn")} required autosize maxLength={500} value={rule.law.en} onChange={(event) => change({ law: { ...rule.law, en: event.currentTarget.value } })} />
      </div>
    </>
  );
}

function LimitFields({ rule, change, error }: Part) {
  const t = useT();
  return (
    <div className={classes.fields}>
      {LIMITS.map((limit) => (
        <NumberInput key={limit} label={t(`consent.rule.${limit}`)} allowDecimal={false} allowNegative={false} value={rule.limits[limit] ?? ""} error={limit === "fromHour" && findingText(error, "limits")} onChange={(value) => change({ limits: { ...rule.limits, [limit]: value === "" ? null : Number(value) } })} />
      ))}
      <Checkbox label={t("consent.rule.workingDays")} checked={rule.limits.workingDays} onChange={(event) => change({ limits: { ...rule.limits, workingDays: event.currentTarget.checked } })} />
    </div>
  );
}

/** Writes a rule from a day on, after it was seen for how many it changes something. */
export function RuleForm({ onDone }: { onDone: () => void }) {
  const t = useT();
  const today = useMe()?.today ?? "";
  const [rule, setRule] = useState<NewRule>({ country: "PL", kind: "PERSON", channel: "mail", purpose: "marketing", bases: ["confirmed", "consent"], law: { pl: "", en: "" }, limits: { workingDays: false }, from: today && plusDays(today, 1) });
  const effect = useRuleEffect();
  const add = useAddRule();
  const error = add.state.error ?? effect.state.error;
  const change = (part: Partial<NewRule>) => { setRule({ ...rule, ...part }); effect.state.reset(); add.state.reset(); };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void (effect.state.data ? add.write(rule).then(() => { showToast({ text: t("consent.rule.saved") }); onDone(); }) : effect.write(rule)).catch(() => undefined);
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate aria-label={t("consent.rule.new")}>
      <p className="st-small st-muted">{t("consent.rule.newHint")}</p>
      <ProblemAlert error={error} shownFields={["country", "bases", "law", "from", "limits"]} />
      <WhatFields rule={rule} change={change} error={error} />
      <BasisFields rule={rule} change={change} error={error} />
      <LimitFields rule={rule} change={change} error={error} />
      {effect.state.data && <EffectText effect={effect.state.data} />}
      <div className={classes.line}>
        <Button type="submit" disabled={!rule.law.pl.trim() || !rule.law.en.trim()} loading={add.state.isPending || effect.state.isPending}>{t(effect.state.data ? "consent.save" : "consent.rule.look")}</Button>
        <Button variant="default" onClick={onDone}>{t("states.cancel")}</Button>
      </div>
    </form>
  );
}
