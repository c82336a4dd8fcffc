import { Alert, Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { ProblemAlert } from "../../shared/form/ProblemAlert";
import { Icon } from "../../shared/Icon";
import { useT } from "../../shared/i18n/useT";
import { ErrorState } from "../../shared/states/ErrorState";
import { Skeletons } from "../../shared/states/Skeletons";
import { settled, targetsQuery, working, type Import } from "./api";
import { FileMapping } from "./FileMapping";
import { ImportRules } from "./ImportRules";
import classes from "./Imports.module.css";
import type { Step } from "./mapping";
import { useMapping } from "./useImport";

/** Which column becomes which field; every change is kept at once. */
export function MappingStep({ view, onStep }: { view: Import; onStep: (step: Step) => void }) {
  const t = useT();
  const { data: targets, error: unread, refetch } = useQuery(targetsQuery);
  const { change, error, saving } = useMapping(view);
  if (!targets) return unread ? <ErrorState error={unread} onRetry={() => void refetch()} /> : <Skeletons shape="table" />;
  const fixed = settled(view) || working(view);
  const ready = view.files.some(({ target }) => target) && view.files.every(({ missing }) => missing.length === 0);
  return (
    <>
      {fixed ? <Alert variant="light" color="information" icon={<Icon of="information" />}>{t("imports.fixed")}</Alert> : <p className="st-muted">{t("imports.mappingText")}</p>}
      <ImportRules view={view} disabled={fixed} onChange={change} error={error} />
      <ProblemAlert error={error} shownFields={["currency", "startOn"]} />
      {view.files.map((file) => <FileMapping key={file.name} id={view.id} file={file} targets={targets} disabled={fixed} onChange={(wish) => change({ files: [wish] })} />)}
      <footer className={classes.actions}>
        <p role="status" className="st-small st-muted">{ready ? (saving ? t("imports.saving") : "") : t("imports.notReady")}</p>
        <Button rightSection={<Icon of="go" />} disabled={!ready || saving} onClick={() => onStep("check")}>{t("imports.toCheck")}</Button>
      </footer>
    </>
  );
}
