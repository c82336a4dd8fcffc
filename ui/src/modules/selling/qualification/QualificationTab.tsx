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
import { qualificationQuery, type Judged, type Qualification } from "./api";
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

function Newer({ judged, mayEdit, onRenew }: { judged: Qualification; mayEdit: boolean; onRenew: () => Promise<void> }) {
  const t = useT();
  const format = useFormat();
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

function Items({ of, judged, readOnly }: { of: Judged; judged: Qualification; readOnly: boolean }) {
  const mayEdit = useMay(of.object === "deals" ? "selling.edit-deals" : "selling.edit-prospects") && !readOnly;
  const { renew } = useAnswers(of);
  return (
    <>
      <Newer judged={judged} mayEdit={mayEdit} onRenew={renew} />
      <Questions of={of} codes={null} mayEdit={mayEdit} />
    </>
  );
}

/** How a deal or a prospect is qualified: score and coverage, each item with its answer, what was answered before. */
export function QualificationTab({ of, readOnly = false }: { of: Judged; readOnly?: boolean }) {
  const { data, error, refetch } = useQuery(qualificationQuery(of));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeletons shape="record" rows={6} />;
  if (!data.framework) return <NoMethod />;
  return (
    <div className={classes.tab}>
      <Verdict of={of} judged={data} framework={data.framework} />
      <Items of={of} judged={data} readOnly={readOnly} />
      <PastAnswers of={of} />
    </div>
  );
}
