import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useFormat } from "../../../shared/format/useFormat";
import { useT } from "../../../shared/i18n/useT";
import { ErrorState } from "../../../shared/states/ErrorState";
import { Skeletons } from "../../../shared/states/Skeletons";
import { pipelinesQuery, type Pipeline, type Stage } from "../api";
import { useTermText } from "../gate/terms";
import { criteriaQuery, type StageCriteria } from "./api";
import { CriteriaForm } from "./CriteriaForm";
import classes from "./setup.module.css";
import { StageForm } from "./StageForm";

function Demands({ demands }: { demands: StageCriteria }) {
  const t = useT();
  const format = useFormat();
  const words = useTermText();
  return (
    <>
      {demands.criteria.length === 0 ? <p className="st-muted">{t("setup.noDemands")}</p> : (
        <ul className={classes.demands}>
          {demands.criteria.map(({ id, text, definition, since }) => (
            <li key={id}>{format.text(text)}<p className="st-small st-muted">{words(definition)}{" · "}{t("setup.since", { at: format.dateTime(since) })}</p></li>
          ))}
        </ul>
      )}
      {demands.overrides > 0 && <p className="st-small">{t("setup.overrides", { count: demands.overrides })}</p>}
    </>
  );
}

function StageCard({ pipeline, stage, demands }: { pipeline: Pipeline; stage: Stage; demands: StageCriteria | undefined }) {
  const t = useT();
  const format = useFormat();
  const [open, setOpen] = useState<"stage" | "demands" | null>(null);
  const name = format.text(stage.name);
  const close = () => setOpen(null);
  const said = stage.kind === "open"
    ? [t("setup.chanceOf", { chance: format.percent(stage.probabilityBp, stage.probabilityBp % 100 === 0 ? 0 : 1) }), stage.limitDays ? t("setup.limitOf", { count: stage.limitDays }) : t("setup.noLimit")].join(" · ")
    : t(stage.kind === "won" ? "setup.won" : "setup.lost");
  return (
    <li className={classes.stage}>
      <div className={classes.head}>
        <h3>{name}</h3>
        <span className="st-muted">{said}</span>
        {open === null && <Button size="compact-sm" variant="default" aria-label={t("setup.changeNamed", { name })} onClick={() => setOpen("stage")}>{t("setup.change")}</Button>}
      </div>
      {open === "stage" && <StageForm pipeline={pipeline} stage={stage} onDone={close} />}
      {demands && (
        <section className={classes.block}>
          <h4>{t("setup.demands")}</h4>
          {open === "demands" ? <CriteriaForm pipeline={pipeline} stage={stage} held={demands.criteria} onDone={close} /> : (
            <>
              <Demands demands={demands} />
              {open === null && <div><Button size="compact-sm" variant="default" aria-label={t("setup.changeDemandsNamed", { name })} onClick={() => setOpen("demands")}>{t("setup.changeDemands")}</Button></div>}
            </>
          )}
        </section>
      )}
    </li>
  );
}

function OnePipeline({ pipeline }: { pipeline: Pipeline }) {
  const format = useFormat();
  const { data, error, refetch } = useQuery(criteriaQuery(pipeline.id));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return (
    <section className={classes.pipeline}>
      <h2>{format.text(pipeline.name)}</h2>
      {!data ? <Skeletons shape="table" rows={4} /> : (
        <ol className={classes.stages}>
          {pipeline.stages.map((stage) => <StageCard key={stage.id} pipeline={pipeline} stage={stage} demands={data.find((one) => one.stage === stage.id)} />)}
        </ol>
      )}
    </section>
  );
}

/** The set-up of pipelines: stages, their chances and limits, and what a deal needs before it leaves each. */
export function PipelinesPage() {
  const t = useT();
  const { data, error, refetch } = useQuery(pipelinesQuery);
  return (
    <div className={classes.page}>
      <h1>{t("setup.title")}</h1>
      <p className="st-muted">{t("setup.hint")}</p>
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : !data ? <Skeletons shape="table" rows={6} /> : data.map((pipeline) => <OnePipeline key={pipeline.id} pipeline={pipeline} />)}
    </div>
  );
}
