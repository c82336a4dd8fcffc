import { Alert, Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useFormat } from "../../shared/format/useFormat";
import { Icon } from "../../shared/Icon";
import { useServerText, useT } from "../../shared/i18n/useT";
import { targetsQuery, type Import, type ImportFile } from "./api";
import classes from "./Imports.module.css";
import { confidence, type Step } from "./mapping";

const DELIMITERS = { ",": "imports.comma", ";": "imports.semicolon", "\t": "imports.tab", "|": "imports.bar" } as const;

function SameBefore({ same }: { same: NonNullable<Import["sameAs"]> }) {
  const t = useT();
  const format = useFormat();
  const text = useServerText();
  return (
    <Alert variant="light" color="information" icon={<Icon of="history" />}>
      <p>{t("imports.same", { when: format.dateTime(same.createdAt), state: text(`imports.state.${same.state}`) })}</p>
      <Link to={`/imports/${same.id}` as never}>{t("imports.openSame")}</Link>
    </Alert>
  );
}

function Recognised({ file }: { file: ImportFile }) {
  const t = useT();
  const format = useFormat();
  const { data: targets = [] } = useQuery(targetsQuery);
  const target = targets.find(({ code }) => code === file.target);
  const delimiter = DELIMITERS[file.delimiter as keyof typeof DELIMITERS];
  const facts = [
    t("imports.rowCount", { count: file.rows, shown: format.number(file.rows) }),
    t("imports.columnCount", { count: file.columns.length, shown: format.number(file.columns.length) }),
    file.encoding,
    delimiter ? t(delimiter) : file.delimiter,
  ];
  return (
    <li className={classes.card}>
      <strong>{file.name}</strong>
      <span className={classes.what}>
        <Icon of={target ? "check" : "attention"} />
        {target ? `${format.text(target.name)} (${t(`imports.${confidence(file.confidenceBp)}`)})` : t("imports.unknownFile")}
      </span>
      <span className="st-small st-muted">{facts.join(" · ")}</span>
    </li>
  );
}

/** What was recognised in each file. */
export function FilesStep({ view, onStep }: { view: Import; onStep: (step: Step) => void }) {
  const t = useT();
  return (
    <>
      <p className="st-muted">{t("imports.filesText")}</p>
      {view.sameAs && <SameBefore same={view.sameAs} />}
      <ul className={classes.cards}>{view.files.map((file) => <Recognised key={file.name} file={file} />)}</ul>
      <footer className={classes.actions}><Button rightSection={<Icon of="go" />} onClick={() => onStep("mapping")}>{t("imports.toMapping")}</Button></footer>
    </>
  );
}
