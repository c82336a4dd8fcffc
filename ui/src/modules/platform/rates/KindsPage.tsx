import { Badge, Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useMay } from "../../../shared/api/me";
import { useFormat } from "../../../shared/format/useFormat";
import { useT } from "../../../shared/i18n/useT";
import { ErrorState } from "../../../shared/states/ErrorState";
import { Skeletons } from "../../../shared/states/Skeletons";
import { kindsQuery, type RateKind } from "./api";
import { KindForm } from "./KindForm";
import classes from "./rates.module.css";

function Kind({ kind, onChange }: { kind: RateKind; onChange: (() => void) | null }) {
  const t = useT();
  const format = useFormat();
  return (
    <>
      <div className={classes.kindHead}>
        <h2>{format.text(kind.name)}</h2>
        {kind.forResults && <Badge variant="default">{t("rates.kindForResults")}</Badge>}
        {onChange && <Button size="compact-sm" variant="default" aria-label={t("rates.kindChangeNamed", { name: format.text(kind.name) })} onClick={onChange}>{t("rates.kindChangeDo")}</Button>}
      </div>
      <p className="st-muted">{t("rates.holds", { count: kind.holdsDays, shown: format.number(kind.holdsDays) })}{kind.inverse && ` ${t("rates.inverse")}`}</p>
    </>
  );
}

/** The kinds of exchange rates: what each is called and how long a rate of it holds. */
export function KindsPage() {
  const t = useT();
  const mayEdit = useMay("platform.edit-rates");
  const [open, setOpen] = useState<string | null>(null);
  const { data, error, refetch } = useQuery(kindsQuery);
  const close = () => setOpen(null);
  return (
    <div className={classes.kinds}>
      <h1>{t("rates.kinds")}</h1>
      <p className="st-muted">{t("rates.kindsHint")}</p>
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : !data ? <Skeletons shape="table" rows={3} /> : (
        <ul className={classes.kindList}>
          {data.map((kind) => <li key={kind.code}>{open === kind.code ? <KindForm kind={kind} onDone={close} /> : <Kind kind={kind} onChange={mayEdit ? () => setOpen(kind.code) : null} />}</li>)}
        </ul>
      )}
      {mayEdit && (open === "" ? <KindForm kind={null} onDone={close} /> : <div><Button onClick={() => setOpen("")}>{t("rates.kindNew")}</Button></div>)}
    </div>
  );
}
