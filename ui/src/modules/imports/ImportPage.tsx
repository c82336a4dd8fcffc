import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useFormat } from "../../shared/format/useFormat";
import { useT } from "../../shared/i18n/useT";
import { ErrorState } from "../../shared/states/ErrorState";
import { useJobOnPage } from "../../shared/states/jobsOnPage";
import { Skeletons } from "../../shared/states/Skeletons";
import type { Import } from "./api";
import { CheckStep } from "./CheckStep";
import { CommitStep } from "./CommitStep";
import { FilesStep } from "./FilesStep";
import classes from "./Imports.module.css";
import { stepOf, STEPS, type Step } from "./mapping";
import { MappingStep } from "./MappingStep";
import { StateBadge } from "./StateBadge";
import { Stepper } from "./Stepper";
import { useImport } from "./useImport";

const PARTS = { files: FilesStep, mapping: MappingStep, check: CheckStep, commit: CommitStep };

function useStep(view: Import | undefined): [Step, (step: Step) => void] {
  const navigate = useNavigate();
  const { step } = useSearch({ strict: false }) as { step?: string };
  const wanted = STEPS.find((known) => known === step);
  const go = (next: Step) => void navigate({ to: ".", search: { step: next } as never });
  return [wanted ?? (view ? stepOf(view) : "files"), go];
}

/** One import from its files to its undoing, in four steps. */
export function ImportPage() {
  const t = useT();
  const format = useFormat();
  const { id = "" } = useParams({ strict: false }) as { id?: string };
  const { data: view, error, refetch } = useImport(id);
  const [step, go] = useStep(view);
  useJobOnPage(view?.job?.id);
  if (!view) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeletons shape="record" />;
  const Part = PARTS[step];
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <h1>{view.title}</h1>
        <StateBadge state={view.state} />
        <span className="st-small st-muted">{format.dateTime(view.createdAt)}</span>
      </header>
      <Stepper view={view} step={step} onStep={go} />
      <section className={classes.part} aria-label={t(`imports.step.${step}`)}><Part view={view} onStep={go} /></section>
    </div>
  );
}
