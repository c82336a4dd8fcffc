import type { Job } from "../api/types";

/** How fast a job goes and how long it will still take; both null while it cannot be known. */
export interface Pace {
  readonly share: number | null;
  readonly perSecond: number | null;
  readonly secondsLeft: number | null;
}

/** The pace of a job since its start, told once it has run for a second. */
export function paceOf(job: Pick<Job, "done" | "total" | "startedAt" | "state">, now: number): Pace {
  const share = job.total ? Math.min(1, job.done / job.total) : null;
  const seconds = job.startedAt ? (now - Date.parse(job.startedAt)) / 1000 : 0;
  if (job.state !== "running" || seconds < 1 || job.done <= 0) return { share, perSecond: null, secondsLeft: null };
  const perSecond = job.done / seconds;
  return { share, perSecond, secondsLeft: job.total ? Math.max(0, job.total - job.done) / perSecond : null };
}
