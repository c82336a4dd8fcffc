import { Button, Group } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useMay } from "../../../shared/api/me";
import { useT } from "../../../shared/i18n/useT";
import { ErrorState } from "../../../shared/states/ErrorState";
import { Skeletons } from "../../../shared/states/Skeletons";
import { linesQuery } from "./api";
import classes from "./lines.module.css";
import { LinesForm } from "./LinesForm";
import { LinesShown } from "./LinesShown";
import { LineTotals } from "./LineTotals";

/** The lines of a deal: what is offered, what it comes to, and the form that changes them. */
export function LinesTab({ deal }: { deal: string }) {
  const t = useT();
  const mayEdit = useMay("selling.edit-deals");
  const [editing, setEditing] = useState(false);
  const { data, error, refetch } = useQuery(linesQuery(deal));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeletons shape="record" rows={4} />;
  if (editing) return <LinesForm deal={deal} lines={data} onDone={() => setEditing(false)} />;
  const none = data.lines.length === 0;
  return (
    <section className={classes.tab}>
      {none ? <p className="st-muted">{t("line.none")}</p> : <><LinesShown deal={deal} lines={data} /><LineTotals deal={deal} lines={data} /></>}
      {mayEdit && <Group><Button variant={none ? "filled" : "default"} size="compact-md" onClick={() => setEditing(true)}>{t(none ? "line.begin" : "line.edit")}</Button></Group>}
    </section>
  );
}
