import { Button } from "@mantine/core";
import { useState } from "react";
import { useMe } from "../../shared/api/me";
import { plusDays } from "../../shared/format/dates";
import { useFormat } from "../../shared/format/useFormat";
import { useServerText, useT } from "../../shared/i18n/useT";
import type { ContactRule } from "./api";
import classes from "./consentSetUp.module.css";
import { EndRule } from "./EndRule";
import { RuleForm } from "./RuleForm";

function useLimits(): (rule: ContactRule) => string {
  const t = useT();
  return ({ limits: { fromHour, toHour, workingDays, most, inDays } }) => [
    ...(fromHour != null && toHour != null ? [t("consent.setUp.hours", { from: String(fromHour), to: String(toHour) })] : []),
    ...(workingDays ? [t("consent.setUp.workingDays")] : []),
    ...(most != null && inDays != null ? [t("consent.setUp.most", { most: String(most), days: String(inDays) })] : []),
  ].join(", ") || t("consent.setUp.noLimits");
}

/** The rules of the country with the days from which they hold, and their sources. */
export function RuleTable({ rules }: { rules: readonly ContactRule[] }) {
  const t = useT();
  const text = useServerText();
  const format = useFormat();
  const limits = useLimits();
  const today = useMe()?.today ?? "";
  const [adding, setAdding] = useState(false);
  return (
    <section className={classes.section}>
      <h2>{t("consent.setUp.rules")}</h2>
      <p className="st-small st-muted">{t("consent.setUp.rulesHint")}</p>
      {adding ? <RuleForm onDone={() => setAdding(false)} /> : <div><Button size="compact-md" onClick={() => setAdding(true)}>{t("consent.rule.new")}</Button></div>}
      <div className={classes.box} tabIndex={0} role="region" aria-label={t("consent.setUp.rules")}>
        <table className={classes.rules}>
          <thead><tr>{(["what", "who", "basis", "limits", "law", "valid"] as const).map((head) => <th key={head} scope="col">{t(`consent.setUp.${head}`)}</th>)}<th scope="col">{t("consent.rule.acts")}</th></tr></thead>
          <tbody>
            {rules.map((rule) => (
              <tr key={`${rule.country} ${rule.kind} ${rule.channel} ${rule.purpose} ${rule.from}`}>
                <th scope="row">{`${rule.country}: ${text(`consent.channel.${rule.channel}`)}, ${text(`consent.purpose.${rule.purpose}`)}`}</th>
                <td>{t(`consent.setUp.${rule.kind}`)}</td>
                <td>{rule.bases.map((basis) => text(`consent.basis.short.${basis}`)).join(", ")}</td>
                <td>{limits(rule)}</td>
                <td>{format.text(rule.law)}</td>
                <td className="st-figure">{rule.to ? t("consent.setUp.span", { from: format.date(rule.from), to: format.date(plusDays(rule.to, -1)) }) : t("consent.setUp.since", { from: format.date(rule.from) })}</td>
                <td>{rule.id && (!rule.to || rule.to > today) && <EndRule id={rule.id} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
