import { useFormat } from "../../shared/format/useFormat";
import type { Job } from "../../shared/api/types";
import { JobCard } from "../../shared/states/JobCard";
import type { Import } from "./api";
import { useStop } from "./useImport";

// The result comes in both languages; its link leads to this page.
function spoken(job: Job, text: (value: { pl: string; en: string }) => string): Job {
  const result = job.result?.text as unknown as { pl: string; en: string } | string | null | undefined;
  const words = typeof result === "object" && result ? text(result) : result ?? null;
  return { ...job, result: { link: null, text: words, changeSet: null } };
}

/** The card of the import's work of one kind, while it goes on and when it was stopped or failed. */
export function ImportJob({ view, kind, always = false }: { view: Import; kind: string; always?: boolean }) {
  const format = useFormat();
  const stop = useStop(view);
  const { job } = view;
  if (job?.kind !== kind || (job.state === "done" && !always)) return null;
  return <JobCard job={spoken(job, format.text)} onCancel={stop} />;
}
