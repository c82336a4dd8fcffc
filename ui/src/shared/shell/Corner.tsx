import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, useSyncExternalStore } from "react";
import { request } from "../api/client";
import { jobsQuery } from "../api/me";
import type { Job } from "../api/types";
import { Icon } from "../Icon";
import { IconButton } from "../IconButton";
import { useT } from "../i18n/useT";
import { JobCard } from "../states/JobCard";
import { jobsOnPage } from "../states/jobsOnPage";
import classes from "./Corner.module.css";
import { announcement, closeToast, toasts, undoLast, type Toast } from "./toasts";

const ICON = { good: "check", refusal: "attention", information: "information" } as const;

function ToastCard({ toast }: { toast: Toast }) {
  const t = useT();
  return (
    <li className={classes.toast} data-tone={toast.tone}>
      <Icon of={ICON[toast.tone]} />
      <span>{toast.text}</span>
      {toast.undo && <Button size="compact-sm" variant="light" onClick={() => void undoLast()}>{t("shell.undo")}</Button>}
      <IconButton icon="close" label={t("states.close")} size={24} onClick={() => closeToast(toast.id)} />
    </li>
  );
}

/** The person's running works, and those that ended since the page was opened, but for what the page shows itself. */
function useShownJobs(): { jobs: Job[]; hide: (job: Job) => void; cancel: (job: Job) => void } {
  const client = useQueryClient();
  const [opened] = useState(() => Date.now());
  const [hidden, setHidden] = useState<readonly string[]>([]);
  const { data = [] } = useQuery(jobsQuery);
  const onPage = useSyncExternalStore(jobsOnPage.subscribe, jobsOnPage.get);
  const recent = (job: Job) => !job.finishedAt || Date.parse(job.finishedAt) >= opened;
  return {
    jobs: data.filter((job) => recent(job) && ![...hidden, ...onPage].includes(job.id)).slice(0, 3),
    hide: ({ id }) => setHidden([...hidden, id]),
    cancel: ({ id }) => void request(`/api/jobs/${id}`, { method: "DELETE" }).finally(() => client.invalidateQueries({ queryKey: jobsQuery.queryKey })),
  };
}

/** The messages of the corner without the jobs, for pages outside the frame. */
export function Toasts() {
  const shown = useSyncExternalStore(toasts.subscribe, toasts.get);
  const said = useSyncExternalStore(announcement.subscribe, announcement.get);
  return (
    <>
      <p role="status" aria-live="polite" className={classes.said}>{said}</p>
      <ul className={classes.toasts}>{shown.map((toast) => <ToastCard key={toast.id} toast={toast} />)}</ul>
    </>
  );
}

/** The corner: cards of long works, messages with undo, and the live region. */
export function Corner() {
  const { jobs, hide, cancel } = useShownJobs();
  return (
    <div className={classes.corner} data-floating>
      {jobs.map((job) => <JobCard key={job.id} job={job} onCancel={cancel} onClose={hide} />)}
      <Toasts />
    </div>
  );
}
