import { Anchor } from "@mantine/core";
import { useFormat } from "../../shared/format/useFormat";
import { Icon } from "../../shared/Icon";
import { useServerText, useT } from "../../shared/i18n/useT";
import { errorsAddress, type Import, type Summary } from "./api";
import classes from "./Imports.module.css";
import { refusedFiles, rowsOf } from "./mapping";
import { NoticeList } from "./NoticeList";
import { Refusals } from "./Refusals";

const COUNTS = ["created", "updated", "unchanged", "refused"] as const;

function CountTable({ summary }: { summary: Summary }) {
  const t = useT();
  const format = useFormat();
  const text = useServerText();
  return (
    <table className={classes.table}>
      <thead><tr><th scope="col">{t("imports.kind")}</th>{COUNTS.map((key) => <th key={key} scope="col" data-figure>{t(`imports.${key}`)}</th>)}</tr></thead>
      <tbody>
        {rowsOf(summary).map(({ object, counts }) => (
          <tr key={object}>
            <th scope="row">{text(`imports.object.${object}`)}</th>
            {COUNTS.map((key) => <td key={key} data-figure data-label={t(`imports.${key}`)} data-zero={counts[key] === 0} data-refused={key === "refused" && counts[key] > 0}>{format.number(counts[key])}</td>)}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Refused({ view }: { view: Import }) {
  const t = useT();
  const files = refusedFiles(view);
  if (files.length === 0) return null;
  return (
    <section className={classes.refused}>
      <h2><Icon of="attention" />{t("imports.refusedRows")}</h2>
      <p>{t("imports.refusedText")}</p>
      {files.map((file) => <Refusals key={file.name} file={file} />)}
      <ul>{files.map(({ name }) => <li key={name}><Anchor href={errorsAddress(view.id, name)} download><Icon of="download" /> {t("imports.errorsOf", { file: name })}</Anchor></li>)}</ul>
    </section>
  );
}

/** What was found: counts by kind of record, what was refused, what deserves a look, what sums leave aside. */
export function SummaryView({ view, summary }: { view: Import; summary: Summary }) {
  const t = useT();
  const format = useFormat();
  return (
    <>
      <CountTable summary={summary} />
      <Refused view={view} />
      {summary.notices.length > 0 && <NoticeList notices={summary.notices} />}
      {summary.apart.length > 0 && (
        <section className={classes.part}>
          <h2>{t("imports.apart")}</h2>
          <ul className={classes.plain}>{summary.apart.map(({ code, text }) => <li key={code}><Icon of="information" /><span>{format.text(text)}</span></li>)}</ul>
        </section>
      )}
    </>
  );
}
