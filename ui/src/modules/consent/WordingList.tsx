import { Button } from "@mantine/core";
import { useState } from "react";
import { useMe } from "../../shared/api/me";
import { ProblemAlert } from "../../shared/form/ProblemAlert";
import { plusDays } from "../../shared/format/dates";
import { useFormat } from "../../shared/format/useFormat";
import { useServerText, useT } from "../../shared/i18n/useT";
import { showToast } from "../../shared/shell/toasts";
import { useRemoveWording, type Wording } from "./api";
import classes from "./consentSetUp.module.css";
import { WordingForm } from "./WordingForm";

const kindOf = ({ purpose, channel, language }: Wording) => `${purpose} ${channel} ${language}`;

function Version({ wording }: { wording: Wording }) {
  const t = useT();
  const format = useFormat();
  const today = useMe()?.today ?? "";
  const { write, state } = useRemoveWording();
  const { from, to, version, used, text } = wording;
  const remove = () => void write(wording.id).then(() => showToast({ text: t("consent.setUp.removed") }), () => undefined);
  return (
    <li>
      <div className={classes.line}>
        <span>{t("consent.setUp.version", { version: String(version) })}</span>
        <span className="st-small st-muted">{to ? t("consent.setUp.span", { from: format.date(from), to: format.date(plusDays(to, -1)) }) : t("consent.setUp.since", { from: format.date(from) })}</span>
        <span className="st-small st-muted">{t("consent.setUp.used", { count: used, shown: format.number(used) })}</span>
        {from > today && <Button size="compact-sm" variant="subtle" color="refusal" loading={state.isPending} onClick={remove}>{t("consent.setUp.remove")}</Button>}
      </div>
      <ProblemAlert error={state.error} />
      <blockquote className={classes.text} lang={wording.language.toLowerCase()}>{text}</blockquote>
    </li>
  );
}

/** All wordings by channel and language, with their versions. */
export function WordingList({ wordings }: { wordings: readonly Wording[] }) {
  const t = useT();
  const text = useServerText();
  const [adding, setAdding] = useState(false);
  const kinds = Map.groupBy(wordings, kindOf);
  return (
    <section className={classes.section}>
      <h2>{t("consent.setUp.wordings")}</h2>
      <p className="st-small st-muted">{t("consent.setUp.wordingsHint")}</p>
      {adding ? <WordingForm onDone={() => setAdding(false)} /> : <div><Button size="compact-md" onClick={() => setAdding(true)}>{t("consent.setUp.new")}</Button></div>}
      {[...kinds].map(([kind, versions]) => versions[0] && (
        <div key={kind}>
          <h3>{`${text(`consent.channel.${versions[0].channel}`)} · ${text(`consent.purpose.${versions[0].purpose}`)} · ${versions[0].language === "PL" ? "polski" : "English"}`}</h3>
          <ul className={classes.versions}>{versions.map((wording) => <Version key={wording.id} wording={wording} />)}</ul>
        </div>
      ))}
    </section>
  );
}
