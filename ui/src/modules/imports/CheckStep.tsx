import { Button } from "@mantine/core";
import { ProblemAlert } from "../../shared/form/ProblemAlert";
import { Icon } from "../../shared/Icon";
import { useT } from "../../shared/i18n/useT";
import { settled, working, type Import } from "./api";
import { ImportJob } from "./ImportJob";
import classes from "./Imports.module.css";
import type { Step } from "./mapping";
import { SummaryView } from "./SummaryView";
import { useStart } from "./useImport";

/** The try: what the import would do, without writing anything. */
export function CheckStep({ view, onStep }: { view: Import; onStep: (step: Step) => void }) {
  const t = useT();
  const { start, error, starting } = useStart(view, "dry-run");
  const busy = working(view) || starting;
  const fixed = settled(view);
  return (
    <>
      <p className="st-muted">{t("imports.checkText")}</p>
      <ProblemAlert error={error} />
      <ImportJob view={view} kind="import-check" />
      {view.summary && !busy && <SummaryView view={view} summary={view.summary} />}
      <footer className={classes.actions}>
        {!fixed && <Button variant={view.summary ? "default" : "filled"} loading={starting} disabled={busy} onClick={start}>{view.summary ? t("imports.checkAgain") : t("imports.check")}</Button>}
        {view.summary && <Button rightSection={<Icon of="go" />} disabled={busy} onClick={() => onStep("commit")}>{t("imports.toCommit")}</Button>}
      </footer>
    </>
  );
}
