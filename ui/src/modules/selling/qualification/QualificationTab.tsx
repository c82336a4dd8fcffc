import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useMay } from "../../../shared/api/me";
import { ProblemAlert } from "../../../shared/form/ProblemAlert";
import { useFormat } from "../../../shared/format/useFormat";
import { useT } from "../../../shared/i18n/useT";
import { EmptyState } from "../../../shared/states/EmptyState";
import { ErrorState } from "../../../shared/states/ErrorState";
import { Skeletons } from "../../../shared/states/Skeletons";
import { qualificationQuery, type Qualification } from "./api";
import { PastAnswers } from "./PastAnswers";
import classes from "./qualification.module.css";
import { Questions } from "./Questions";
import { useAnswers } from "./useAnswers";
import { Verdict } from "./Verdict";

function NoMethod() {
  const t = useT();
  const mayChoose = useMay("selling.set-up");
  return (
    <EmptyState icon="approval" title={t("qualification.noMethod")} text={t("qualification.noMethodText")}>
      {mayChoose && <Link to={"/settings/frameworks" as never}>{t("qualification.toMethods")}</Link>}
    </EmptyState>
  );
}

function Newer({ judged, onRenew }: { judged: Qualification; onRenew: () => Promise<void> }) {
  const t = useT();
  const format = useFormat();
  const mayEdit = useMay("selling.edit-deals");
  const [error, setError] = useState<unknown>(null);
  const { newer } = judged;
  if (!newer) return null;
  return (
    <div className={classes.newer}>
      <ProblemAlert error={error} />
      <p>{t("qualification.newer", { method: format.text(newer.name), version: String(newer.version) })}</p>
      {mayEdit && <Button size="compact-sm" variant="default" onClick={() => void onRenew().then(() => setError(null), setError)}>{t("qualification.renew")}</Button>}
    </div>
  );
}

function Items({ deal, judged }: { deal: string; judged: Qualification }) {
  const mayEdit = useMay("selling.edit-deals");
  const { renew } = useAnswers(deal);
  return (
    <>
      <Newer judged={judged} onRenew={renew} />
      <Questions deal={deal} codes={null} mayEdit={mayEdit} />
    </>
  );
}

/** How a deal is qualified: score and coverage, each item with its answer, what was answered before. */
export function QualificationTab({ deal }: { deal: string }) {
  const { data, error, refetch } = useQuery(qualificationQuery(deal));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeletons shape="record" rows={6} />;
  if (!data.framework) return <NoMethod />;
  return (
    <div className={classes.tab}>
      <Verdict judged={data} framework={data.framework} />
      <Items deal={deal} judged={data} />
      <PastAnswers deal={deal} />
    </div>
  );
}
