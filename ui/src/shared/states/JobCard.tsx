import { Anchor, Button, Progress } from "@mantine/core";
import { useEffect, useState } from "react";
import type { Job } from "../api/types";
import { formatDuration } from "../format/dates";
import { useFormat } from "../format/useFormat";
import { Icon } from "../Icon";
import type { IconName } from "../icons";
import { useT, type PlainKey } from "../i18n/useT";
import { paceOf } from "./progress";
import classes from "./JobCard.module.css";

const ENDED: Record<Job["state"], { icon: IconName; label: PlainKey }> = {
  waiting: { icon: "history", label: "job.waiting" },
  running: { icon: "history", label: "job.running" },
  done: { icon: "check", label: "job.done" },
  failed: { icon: "attention", label: "job.failed" },
  cancelled: { icon: "cancel", label: "job.cancelled" },
};

function useNow(ticking: boolean): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!ticking) return;
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, [ticking]);
  return now;
}

function Pace({ job }: { job: Job }) {
  const t = useT();
  const format = useFormat();
  const { share, perSecond, secondsLeft } = paceOf(job, useNow(job.state === "running"));
  const done = format.number(job.done);
  const words = [
    job.total == null ? t("job.count", { done }) : t("job.countOf", { done, total: format.number(job.total) }),
    perSecond !== null && perSecond >= 1 && t("job.rate", { rate: format.number(Math.round(perSecond)) }),
    secondsLeft !== null && t("job.left", { time: formatDuration(secondsLeft) }),
  ].filter(Boolean);
  return (
    <>
      <Progress value={share === null ? 100 : share * 100} animated={share === null} aria-label={job.title} size="sm" />
      <p className={classes.pace}>{words.join(" · ")}</p>
    </>
  );
}

function UndoButton({ changeSet, onUndo }: { changeSet: string; onUndo: (changeSet: string) => void }) {
  const t = useT();
  const [asked, setAsked] = useState(false);
  return <Button size="compact-sm" variant="light" disabled={asked} onClick={() => { setAsked(true); onUndo(changeSet); }}>{t("shell.undo")}</Button>;
}

interface Props {
  job: Job;
  onCancel?: (job: Job) => void;
  onClose?: (job: Job) => void;
  /** Takes back what was done, by its change set. */
  onUndo?: (changeSet: string) => void;
  /** Whether the card says when the work was begun. */
  when?: boolean;
}

/** One long work: what, how far, how fast, how long still, and the button that stops it. */
export function JobCard({ job, onCancel, onClose, onUndo, when = false }: Props) {
  const t = useT();
  const format = useFormat();
  const working = job.state === "running" || job.state === "waiting";
  const { icon, label } = ENDED[job.state];
  return (
    <article className={classes.card} data-state={job.state} aria-label={job.title}>
      <header>
        <Icon of={icon} />
        <strong>{job.title}</strong>
        <span className="st-small st-muted">{t(label)}</span>
      </header>
      {when && <time className="st-small st-muted" dateTime={job.createdAt}>{format.dateTime(job.createdAt)}</time>}
      {working && <Pace job={job} />}
      {working && job.step && <p className="st-small st-muted">{job.step}</p>}
      {job.result?.text && <p>{format.text(job.result.text)}</p>}
      {job.problem && <p>{job.problem.detail} <code className="st-small st-muted">{job.problem.code}</code></p>}
      <footer>
        {job.result?.link && <Anchor href={job.result.link}>{t("job.open")}</Anchor>}
        {working && onCancel && <Button size="compact-sm" variant="default" onClick={() => onCancel(job)}>{t("job.cancel")}</Button>}
        {job.result?.changeSet && onUndo && <UndoButton changeSet={job.result.changeSet} onUndo={onUndo} />}
        {onClose && <Button size="compact-sm" variant="subtle" onClick={() => onClose(job)}>{t("states.close")}</Button>}
      </footer>
    </article>
  );
}
