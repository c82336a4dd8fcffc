import { Button } from "@mantine/core";
import { ProblemAlert } from "../../shared/form/ProblemAlert";
import { useFormat } from "../../shared/format/useFormat";
import { Icon } from "../../shared/Icon";
import { useT } from "../../shared/i18n/useT";
import { settled, working, type Import } from "./api";
import { Committed } from "./Committed";
import { ImportJob } from "./ImportJob";
import classes from "./Imports.module.css";
import { totalOf, type Step } from "./mapping";
import { Stopped } from "./Stopped";
import { Undone } from "./Undone";
import { useStart } from "./useImport";

function Ready({ view, onStep }: { view: Import; onStep: (step: Step) => void }) {
  const t = useT();
  const format = useFormat();
  const { start, error, starting } = useStart(view, "commit");
  if (!view.summary) return <><p>{t("imports.checkFirst")}</p><footer className={classes.actions}><Button onClick={() => onStep("check")}>{t("imports.toCheck")}</Button></footer></>;
  const { created, updated, refused } = totalOf(view.summary);
  const label = view.state === "undone" ? t("imports.commitAgain") : t("imports.commit", { created: format.number(created), updated: format.number(updated) });
  return (
    <>
      <p className="st-muted">{t("imports.commitText")}</p>
      {refused > 0 && <p className={classes.mark}><Icon of="attention" />{t("imports.withoutRefused", { count: refused, shown: format.number(refused) })}</p>}
      <ProblemAlert error={error} />
      <footer className={classes.actions}>
        {view.state === "undone" && <Button variant="default" onClick={() => onStep("mapping")}>{t("imports.changeMapping")}</Button>}
        <Button size="md" leftSection={<Icon of="import" />} loading={starting} onClick={start}>{label}</Button>
      </footer>
    </>
  );
}

/** The writing, what it brought, and the way back. */
export function CommitStep({ view, onStep }: { view: Import; onStep: (step: Step) => void }) {
  const busy = working(view);
  const undone = view.state === "undone" && !busy ? view.summary?.undone : null;
  return (
    <>
      <ImportJob view={view} kind="import-commit" />
      <ImportJob view={view} kind="import-undo" />
      {undone && <Undone undone={undone} />}
      {!busy && view.state === "stopped" && <Stopped view={view} />}
      {!busy && view.state === "committed" && <Committed view={view} />}
      {!busy && !settled(view) && <Ready view={view} onStep={onStep} />}
    </>
  );
}
