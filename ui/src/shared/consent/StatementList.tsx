import { useFormat } from "../format/useFormat";
import { useServerText, useT } from "../i18n/useT";
import type { Consents } from "./api";
import classes from "./consent.module.css";

/** Everything that was said, the newest first, with its proof: text and version, how it reached us, who noted it. */
export function StatementList({ statements }: { statements: Consents["statements"] }) {
  const t = useT();
  const text = useServerText();
  const format = useFormat();
  if (statements.length === 0) return <p className="st-muted">{t("consent.nothingSaid")}</p>;
  return (
    <ul className={classes.statements}>
      {statements.map(({ id, kind, channel, purpose, at, source, evidence, wording, notedBy, notedAt, dayOnly, collectedBy, takenBackAt }) => (
        <li key={id}>
          <div className={classes.line}>
            <span>{takenBackAt ? <s>{text(`consent.state.${kind}`)}</s> : text(`consent.state.${kind}`)}</span>
            <span>{channel && purpose ? `${text(`consent.channel.${channel}`)}: ${text(`consent.purpose.${purpose}`)}` : t("consent.wholePerson")}</span>
            <span className="st-small st-muted">{dayOnly ? format.dayOf(at) : format.dateTime(at)}</span>
          </div>
          {takenBackAt && <p className="st-small">{t("consent.takenBack", { at: format.dateTime(takenBackAt) })}</p>}
          {evidence && <p>{evidence}</p>}
          {collectedBy && <p className="st-small">{t("consent.collectedBy", { by: collectedBy })}</p>}
          <p className="st-small st-muted">{t("consent.notedBy", { source: text(`consent.source.${source}`), by: notedBy, at: format.dateTime(notedAt) })}</p>
          {wording && (
            <details className="st-small">
              <summary>{wording.version == null ? t("consent.foreignText") : t("consent.agreedTo", { version: String(wording.version) })}</summary>
              <blockquote className={classes.wording} lang={wording.language ?? undefined}>{wording.text}</blockquote>
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}
