import { useQuery } from "@tanstack/react-query";
import { request } from "../../../shared/api/client";
import type { Schemas } from "../../../shared/api/types";
import { useFormat } from "../../../shared/format/useFormat";
import { useServerText, useT } from "../../../shared/i18n/useT";
import { ErrorState } from "../../../shared/states/ErrorState";
import { Skeletons } from "../../../shared/states/Skeletons";
import classes from "./Jobs.module.css";

const ASK_AGAIN_MS = 5_000;

/** How the works of all people stand, without what they are about. */
export function AllJobs() {
  const t = useT();
  const text = useServerText();
  const format = useFormat();
  const { data, error, refetch } = useQuery({ queryKey: ["jobs", "all"], refetchInterval: ASK_AGAIN_MS, queryFn: ({ signal }) => request<Schemas["JobOverview"][]>("/api/jobs/all", { signal }) });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeletons shape="table" rows={5} />;
  if (data.length === 0) return <p className="st-muted">{t("jobs.noneOfAll")}</p>;
  return (
    <>
      <p className="st-muted">{t("jobs.allHint")}</p>
      <ul className={classes.rows}>
        {data.map(({ id, title, state, by, done, total, createdAt }) => (
          <li key={id}>
            <strong>{title}</strong>
            <span>{by ?? t("jobs.program")}</span>
            <span>{text(`job.${state}`)}{state === "running" && total ? ` · ${format.percent(Math.round((done / total) * 10_000))}` : ""}</span>
            <time className="st-small st-muted" dateTime={createdAt}>{format.dateTime(createdAt)}</time>
          </li>
        ))}
      </ul>
    </>
  );
}
