import { useFormat } from "../../shared/format/useFormat";
import { Icon } from "../../shared/Icon";
import { useT } from "../../shared/i18n/useT";
import type { Summary } from "./api";
import classes from "./Imports.module.css";

type Notice = Summary["notices"][number];

function Examples({ notice }: { notice: Notice }) {
  const t = useT();
  const format = useFormat();
  const only = notice.examples.length === 1 ? notice.examples[0] : undefined;
  if (only?.to && notice.count > 1) return <p>{t("imports.times", { from: only.from, to: only.to, count: notice.count, shown: format.number(notice.count) })}</p>;
  return (
    <ul>
      {notice.examples.map(({ file, row, from, to }) => (
        <li key={`${file}${row}${from}`}>{to ? `${from} → ${to}` : from} <span className="st-small st-muted">{t("imports.where", { file, row: format.number(row) })}</span></li>
      ))}
    </ul>
  );
}

/** What was accepted although it was not quite clear. */
export function NoticeList({ notices }: { notices: readonly Notice[] }) {
  const t = useT();
  const format = useFormat();
  return (
    <section className={classes.part}>
      <h2>{t("imports.notices")}</h2>
      <ul className={classes.plain}>
        {notices.map((notice) => (
          <li key={notice.code}><Icon of="attention" /><div><span>{format.text(notice.text)}</span>{notice.examples.length > 0 && <Examples notice={notice} />}</div></li>
        ))}
      </ul>
    </section>
  );
}
