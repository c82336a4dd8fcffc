import { Indicator, Popover } from "@mantine/core";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { jobsQuery } from "../api/me";
import { useFormat } from "../format/useFormat";
import { IconButton } from "../IconButton";
import { useT } from "../i18n/useT";
import { newsQuery } from "./news";
import classes from "./News.module.css";

const NewsList = lazy(() => import("./NewsList").then(({ NewsList: loaded }) => ({ default: loaded })));

function Works() {
  const t = useT();
  const format = useFormat();
  const { data = [] } = useQuery(jobsQuery);
  const running = data.filter(({ state }) => state === "running" || state === "waiting");
  if (running.length === 0) return null;
  return (
    <ul className={classes.works} aria-label={t("shell.jobs", { running: running.length })}>
      {running.map((job) => <li key={job.id}><span>{job.title}</span><span className="st-small st-muted">{t(`job.${job.state}`)} {job.total != null && job.total > 0 && format.percent(Math.round((job.done / job.total) * 10_000))}</span></li>)}
    </ul>
  );
}

/** The bell: how much is new, the long works that run, and the news themselves. */
export function Bell() {
  const t = useT();
  const [opened, setOpened] = useState(false);
  const unread = useInfiniteQuery(newsQuery).data?.pages[0]?.unread ?? 0;
  const close = () => setOpened(false);
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={360} trapFocus returnFocus>
      <Indicator disabled={unread === 0} label={unread} size={16} color="brand">
        <Popover.Target><IconButton icon="notifications" label={t("news.bell", { unread })} onClick={() => setOpened(!opened)} /></Popover.Target>
      </Indicator>
      <Popover.Dropdown className={classes.news} aria-label={t("news.title")}>
        <h2>{t("news.title")}</h2>
        <Works />
        <Suspense><NewsList onGo={close} /></Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}
