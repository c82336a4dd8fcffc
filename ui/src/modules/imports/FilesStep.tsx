import { Alert, Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useFormat } from "../../shared/format/useFormat";
import { ProblemAlert } from "../../shared/form/ProblemAlert";
import { Icon } from "../../shared/Icon";
import { useServerText, useT } from "../../shared/i18n/useT";
import { settled, working, type Import } from "./api";
import { FileCard } from "./FileCard";
import classes from "./Imports.module.css";
import type { Step } from "./mapping";
import { useReading } from "./useImport";

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

/** What was recognised in each file, and how it can be read otherwise. */
export function FilesStep({ view, onStep }: { view: Import; onStep: (step: Step) => void }) {
  const t = useT();
  const { read, error, reading } = useReading(view);
  const fixed = settled(view) || working(view);
  return (
    <>
      <p className="st-muted">{t("imports.filesText")}</p>
      {view.sameAs && <SameBefore same={view.sameAs} />}
      <ProblemAlert error={error} />
      {view.files.map((file) => <FileCard key={file.name} file={file} disabled={fixed || reading} onRead={read} />)}
      <footer className={classes.actions}>
        <p role="status" className="st-small st-muted">{reading ? t("imports.readingAgain") : ""}</p>
        <Button rightSection={<Icon of="go" />} disabled={reading} onClick={() => onStep("mapping")}>{t("imports.toMapping")}</Button>
      </footer>
    </>
  );
}
