import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useMay } from "../../../shared/api/me";
import { plusDays } from "../../../shared/format/dates";
import { useFormat } from "../../../shared/format/useFormat";
import { useServerText, useT } from "../../../shared/i18n/useT";
import { ErrorState } from "../../../shared/states/ErrorState";
import { Skeletons } from "../../../shared/states/Skeletons";
import { closedQuery, type Step, type TopicState } from "./api";
import classes from "./closed.module.css";
import { ClosingForm } from "./ClosingForm";
import { ClosingSteps } from "./ClosingSteps";

function Topic({ state }: { state: TopicState }) {
  const t = useT();
  const text = useServerText();
  const format = useFormat();
  const mayEdit = useMay("platform.close-periods");
  const [act, setAct] = useState<Step["act"] | null>(null);
  const { through } = state;
  return (
    <section className={classes.topic}>
      <h2>{text(`closed.topicTitle.${state.topic}`)}</h2>
      <p className="st-muted">{text(`closed.topicHint.${state.topic}`)}</p>
      <p><strong>{through ? t("closed.through", { day: format.date(through), open: format.date(plusDays(through, 1)) }) : t("closed.open")}</strong></p>
      {mayEdit && (act
        ? <ClosingForm key={act} act={act} state={state} onDone={() => setAct(null)} />
        : (
          <div className={classes.acts}>
            <Button onClick={() => setAct("close")}>{t("closed.close")}</Button>
            {through && <Button variant="default" onClick={() => setAct("reopen")}>{t("closed.reopen")}</Button>}
          </div>
        ))}
      {!mayEdit && <p className="st-small st-muted">{t("closed.whoCloses")}</p>}
      <ClosingSteps steps={state.steps} />
    </section>
  );
}

/** Through which day results are closed, so that nothing in them changes any more; who closed or opened them, and why. */
export function ClosedPage() {
  const t = useT();
  const { data, error, refetch } = useQuery(closedQuery);
  return (
    <div className={classes.page}>
      <h1>{t("closed.title")}</h1>
      <p className="st-muted">{t("closed.hint")}</p>
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : !data ? <Skeletons shape="table" rows={4} /> : data.map((state) => <Topic key={state.topic} state={state} />)}
    </div>
  );
}
