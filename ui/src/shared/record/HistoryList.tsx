import type { ReactNode } from "react";
import { useFormat } from "../format/useFormat";
import { useServerText, useT } from "../i18n/useT";
import classes from "./record.module.css";

/** One change of a record, its values already in words. */
export interface HistoryEntry {
  readonly at: string;
  readonly by: string | null;
  /** The person for whom it was done. */
  readonly behalf?: string | null | undefined;
  readonly field: string | null;
  readonly old: ReactNode;
  readonly new: ReactNode;
  readonly source: string | null;
}

/** Who changed what and when, old to new; the latest first. */
export function HistoryList({ object, entries }: { object: string; entries: readonly HistoryEntry[] }) {
  const t = useT();
  const format = useFormat();
  const text = useServerText();
  if (entries.length === 0) return <p className="st-muted">{t("record.noHistory")}</p>;
  return (
    <ol className={classes.history}>
      {entries.map((entry, at) => (
        <li key={`${entry.at}${at}`}>
          <p>
            <strong>{entry.field ? text(`field.${object}.${entry.field}`) : t("record.created")}</strong>{" "}
            {entry.field && <><del>{entry.old ?? t("list.empty")}</del> <span aria-hidden>{"→"}</span> <ins>{entry.new ?? t("list.empty")}</ins></>}
          </p>
          <p className="st-small st-muted">
            <time dateTime={entry.at} title={entry.at}>{format.dateTime(entry.at)}</time>
            {[entry.by && entry.behalf ? t("history.behalf", { who: entry.by, for: entry.behalf }) : entry.by, entry.source].filter(Boolean).map((one) => ` · ${one}`).join("")}
          </p>
        </li>
      ))}
    </ol>
  );
}
