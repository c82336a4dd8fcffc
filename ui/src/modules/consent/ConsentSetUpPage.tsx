import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useT } from "../../shared/i18n/useT";
import { ErrorState } from "../../shared/states/ErrorState";
import { Skeletons } from "../../shared/states/Skeletons";
import { rulesQuery, wordingsQuery } from "./api";
import classes from "./consentSetUp.module.css";
import { RuleTable } from "./RuleTable";
import { WordingList } from "./WordingList";

/** The texts that people agree to, in versions, and the rules by which the gate decides. */
export function ConsentSetUpPage() {
  const t = useT();
  const wordings = useQuery(wordingsQuery);
  const rules = useQuery(rulesQuery);
  const error = wordings.error ?? rules.error;
  return (
    <div className={classes.page}>
      <h1>{t("consent.setUp.title")}</h1>
      <p className="st-muted">{t("consent.setUp.hint")} <Link to={"/manual/consents" as never}>{t("consent.setUp.manual")}</Link></p>
      {error && <ErrorState error={error} onRetry={() => void Promise.all([wordings.refetch(), rules.refetch()])} />}
      {!error && (wordings.data && rules.data ? <><WordingList wordings={wordings.data} /><RuleTable rules={rules.data} /></> : <Skeletons shape="table" rows={6} />)}
    </div>
  );
}
