import { JobCard } from "../../shared/states/JobCard";
import type { Import } from "./api";
import { useStop } from "./useImport";

/** The card of the import's work of one kind, while it goes on and when it was stopped or failed. */
export function ImportJob({ view, kind }: { view: Import; kind: string }) {
  const stop = useStop(view);
  const { job } = view;
  if (job?.kind !== kind || job.state === "done") return null;
  return <JobCard job={job} onCancel={stop} />;
}
