import { Tabs } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect } from "react";
import { request } from "../../../shared/api/client";
import { jobsQuery, useMay } from "../../../shared/api/me";
import type { Job } from "../../../shared/api/types";
import { useT } from "../../../shared/i18n/useT";
import { useUndo } from "../../../shared/record/useUndo";
import { EmptyState } from "../../../shared/states/EmptyState";
import { ErrorState } from "../../../shared/states/ErrorState";
import { JobCard } from "../../../shared/states/JobCard";
import { jobsOnPage } from "../../../shared/states/jobsOnPage";
import { Skeletons } from "../../../shared/states/Skeletons";
import { AllJobs } from "./AllJobs";
import classes from "./Jobs.module.css";

function OwnJobs() {
  const t = useT();
  const client = useQueryClient();
  const navigate = useNavigate();
  const undo = useUndo([["deals"], ["accounts"], ["contacts"], ["activities"], ["jobs"]]);
  const { data, error, refetch } = useQuery(jobsQuery);
  const ids = (data ?? []).map(({ id }) => id).join();
  // What this page shows is not shown in the corner as well.
  useEffect(() => {
    jobsOnPage.set(ids ? ids.split(",") : []);
    return () => jobsOnPage.set([]);
  }, [ids]);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeletons shape="record" rows={4} />;
  if (data.length === 0) return <EmptyState icon="history" title={t("jobs.none")} text={t("jobs.noneText")} action={{ label: t("jobs.toChanges"), run: () => void navigate({ to: "/changes" }) }} />;
  const cancel = ({ id }: Job) => void request(`/api/jobs/${id}`, { method: "DELETE" }).finally(() => client.invalidateQueries({ queryKey: jobsQuery.queryKey }));
  return <ul className={classes.cards}>{data.map((job) => <li key={job.id}><JobCard job={job} onCancel={cancel} onUndo={undo.now} when /></li>)}</ul>;
}

/** The person's long works: what runs, what came of it, and, for administrators, how those of all stand. */
export function JobsPage() {
  const t = useT();
  const seesAll = useMay("platform.see-works");
  return (
    <div className={classes.page}>
      <h1>{t("jobs.title")}</h1>
      <p className="st-muted">{t("jobs.hint")}</p>
      {seesAll ? (
        <Tabs defaultValue="own" keepMounted={false}>
          <Tabs.List><Tabs.Tab value="own">{t("jobs.own")}</Tabs.Tab><Tabs.Tab value="all">{t("jobs.all")}</Tabs.Tab></Tabs.List>
          <Tabs.Panel value="own" className={classes.panel}><OwnJobs /></Tabs.Panel>
          <Tabs.Panel value="all" className={classes.panel}><AllJobs /></Tabs.Panel>
        </Tabs>
      ) : <OwnJobs />}
    </div>
  );
}
