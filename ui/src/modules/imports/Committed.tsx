import { Alert } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useFormat } from "../../shared/format/useFormat";
import { Icon } from "../../shared/Icon";
import { useT } from "../../shared/i18n/useT";
import type { Import } from "./api";
import classes from "./Imports.module.css";
import { totalOf } from "./mapping";
import { RemoveExample } from "./RemoveExample";
import { SummaryView } from "./SummaryView";
import { UndoImport } from "./UndoImport";

function UndoCommitted({ view }: { view: Import }) {
  const t = useT();
  const format = useFormat();
  const { created, updated } = view.summary ? totalOf(view.summary) : { created: 0, updated: 0 };
  const counts = { created: format.number(created), updated: format.number(updated) };
  if (created + updated === 0) return <p className="st-muted">{t("imports.nothingWritten")}</p>;
  if (view.example) return <RemoveExample id={view.id} />;
  return <UndoImport view={view} label={t("imports.undo", counts)} text={t("imports.undoText", counts)} />;
}

/** The import is in the company's data: what it brought, where to look, how to take it back. */
export function Committed({ view }: { view: Import }) {
  const t = useT();
  const format = useFormat();
  const total = view.summary && totalOf(view.summary);
  return (
    <>
      <Alert variant="light" color="good" icon={<Icon of="check" />} title={t("imports.saved")}>
        {total && <p>{t("imports.savedCounts", { created: format.number(total.created), updated: format.number(total.updated) })}</p>}
        <p className={classes.links}>
          <Link to={"/selling/deals" as never}>{t("imports.openDeals")}</Link>
          <Link to={"/selling/results" as never}>{t("imports.openResults")}</Link>
          <Link to={"/selling/accounts" as never}>{t("imports.openAccounts")}</Link>
        </p>
      </Alert>
      {view.summary && <SummaryView view={view} summary={view.summary} />}
      <footer className={classes.actions}><UndoCommitted view={view} /></footer>
    </>
  );
}
