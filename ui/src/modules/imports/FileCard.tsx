import { useQuery } from "@tanstack/react-query";
import { useFormat } from "../../shared/format/useFormat";
import { Icon } from "../../shared/Icon";
import { useT } from "../../shared/i18n/useT";
import { targetsQuery, type Choice, type ImportFile } from "./api";
import { FileNotes } from "./FileNotes";
import { FileReading } from "./FileReading";
import classes from "./Imports.module.css";
import { confidence, partOf } from "./mapping";
import { Preview } from "./Preview";

function useKinds(file: ImportFile): string | null {
  const t = useT();
  const format = useFormat();
  const { data: targets = [] } = useQuery(targetsQuery);
  if (!file.target) return null;
  const parts = file.columns.flatMap(({ to }) => (to?.includes(".") ? [partOf(to.slice(0, to.indexOf("."))).kind] : []));
  const names = [...new Set([file.target, ...parts])].flatMap((kind) => targets.filter(({ code }) => code === kind).map(({ name }) => format.text(name)));
  return `${names.join(" + ")} (${t(`imports.${confidence(file.confidenceBp)}`)})`;
}

/** A file: what it is, how it was read, its first rows, and what can be set right. */
export function FileCard({ file, disabled, onRead }: { file: ImportFile; disabled: boolean; onRead: (choice: Choice) => void }) {
  const t = useT();
  const format = useFormat();
  const kinds = useKinds(file);
  const facts = [
    t("imports.rowCount", { count: file.rows, shown: format.number(file.rows) }),
    t("imports.columnCount", { count: file.columns.length, shown: format.number(file.columns.length) }),
  ];
  return (
    <section className={classes.file} aria-label={file.name}>
      <header>
        <h2>{file.name}</h2>
        <span className={classes.what}><Icon of={kinds ? "check" : "attention"} />{kinds ?? t("imports.unknownFile")}</span>
      </header>
      <p className="st-small st-muted">{facts.join(" · ")}</p>
      <FileNotes file={file} disabled={disabled} onRead={onRead} />
      {file.reading && <FileReading file={file} reading={file.reading} disabled={disabled} onRead={onRead} />}
      <Preview file={file} />
    </section>
  );
}
