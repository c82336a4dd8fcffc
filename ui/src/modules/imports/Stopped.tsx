import { Alert, Button } from "@mantine/core";
import { ProblemAlert } from "../../shared/form/ProblemAlert";
import { useFormat } from "../../shared/format/useFormat";
import { Icon } from "../../shared/Icon";
import { useT } from "../../shared/i18n/useT";
import type { Import } from "./api";
import classes from "./Imports.module.css";
import { RemoveExample } from "./RemoveExample";
import { UndoImport } from "./UndoImport";
import { useStart } from "./useImport";

/** The import is saved in part: how much of it, and the ways on and back. */
export function Stopped({ view }: { view: Import }) {
  const t = useT();
  const format = useFormat();
  const { start, error, starting } = useStart(view, "commit");
  const { done, total } = view.written ?? { done: 0, total: 0 };
  const counts = { done: format.number(done), total: format.number(total) };
  return (
    <>
      <Alert variant="light" color="attention" icon={<Icon of="attention" />} title={t("imports.stopped")}>{t("imports.stoppedText", counts)}</Alert>
      <ProblemAlert error={error} />
      <footer className={classes.actions}>
        {view.example ? <RemoveExample id={view.id} /> : <UndoImport view={view} label={t("imports.takeBack", counts)} text={t("imports.takeBackText", counts)} />}
        <Button size="md" leftSection={<Icon of="import" />} loading={starting} onClick={start}>{t("imports.goOn", { count: format.number(total - done) })}</Button>
      </footer>
    </>
  );
}
