import { Button } from "@mantine/core";
import { ProblemError } from "../api/problem";
import { Icon } from "../Icon";
import { useT } from "../i18n/useT";
import classes from "./states.module.css";

/** Says that a part of the page could not be shown, whose fault it is, and offers another try. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const t = useT();
  const problem = error instanceof ProblemError ? error.problem : null;
  const ours = !problem || problem.status >= 500;
  return (
    <section className={classes.empty} role="alert">
      <span className={classes.badge}><Icon of={ours ? "attention" : "ban"} size={24} /></span>
      <h3>{ours ? t("states.ourFault") : problem.title || t("states.refused")}</h3>
      <p>{(!ours && problem.detail) || t("states.safe")}</p>
      {onRetry && <Button variant="default" onClick={onRetry}>{t("states.retry")}</Button>}
      {problem && <code className="st-small st-muted">{problem.code}</code>}
    </section>
  );
}
