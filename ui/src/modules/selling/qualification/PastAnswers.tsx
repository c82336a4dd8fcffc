import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useFormat } from "../../../shared/format/useFormat";
import { useServerText, useT } from "../../../shared/i18n/useT";
import { ErrorState } from "../../../shared/states/ErrorState";
import { Skeletons } from "../../../shared/states/Skeletons";
import { pastAnswersQuery, type Judged } from "./api";
import { ScoreBar } from "./ItemLine";
import classes from "./qualification.module.css";

function Past({ of }: { of: Judged }) {
  const t = useT();
  const text = useServerText();
  const format = useFormat();
  const { data, error, refetch } = useQuery(pastAnswersQuery(of));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeletons shape="record" rows={4} />;
  if (data.length === 0) return <p className="st-muted">{t("qualification.noPast")}</p>;
  return (
    <ol className={classes.past}>
      {data.map((answer, at) => {
        const score = answer.score ?? null;
        const told = [format.dateTime(answer.at), answer.by, t("qualification.by", { method: format.text(answer.method), version: String(answer.version) }), answer.source === "carried" ? t("qualification.carried") : answer.source === "hand" ? null : text(`history.source.${answer.source}`)];
        return (
          <li key={at}>
            <p className={classes.said}><strong>{format.text(answer.name)}</strong> <ScoreBar score={score} /> <span>{score === null ? t("qualification.takenBack") : t("qualification.ofThree", { score: String(score) })}</span></p>
            {answer.evidence && <p>{answer.evidence}</p>}
            <p className="st-small st-muted">{told.filter(Boolean).join(" · ")}</p>
          </li>
        );
      })}
    </ol>
  );
}

/** All answers that were ever given, once somebody asks for them. */
export function PastAnswers({ of }: { of: Judged }) {
  const t = useT();
  const [shown, setShown] = useState(false);
  return (
    <section className={classes.pastBox}>
      <div><Button size="compact-sm" variant="default" aria-expanded={shown} onClick={() => setShown(!shown)}>{t(shown ? "qualification.hidePast" : "qualification.showPast")}</Button></div>
      {shown && <Past of={of} />}
    </section>
  );
}
