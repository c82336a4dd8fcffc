import { useState } from "react";
import { ProblemError } from "../api/problem";
import { ErrorState } from "../states/ErrorState";
import { JobCard } from "../states/JobCard";
import { Skeletons } from "../states/Skeletons";
import classes from "./design.module.css";
import { sampleJobs } from "./samples";

const MISSING = new ProblemError({ status: 404, code: "deal.missing", title: "Nie ma takiej szansy", detail: "Mogła zostać usunięta albo należy do innego zespołu." });

/** Long works, skeletons, faults. */
export function StateSamples() {
  const [jobs] = useState(() => sampleJobs(Date.now()));
  return (
    <>
      <div className={classes.grid}>{jobs.map((job) => <JobCard key={job.id} job={job} onCancel={() => undefined} onClose={() => undefined} />)}</div>
      <div className={classes.grid}>
        <ErrorState error={new Error("x")} onRetry={() => undefined} />
        <ErrorState error={MISSING} />
        <Skeletons shape="table" rows={4} />
      </div>
    </>
  );
}
