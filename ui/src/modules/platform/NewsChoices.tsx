import { Button, Switch } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { request } from "../../shared/api/client";
import type { Schemas } from "../../shared/api/types";
import { useFormat } from "../../shared/format/useFormat";
import { useT } from "../../shared/i18n/useT";
import { useNewsActs } from "../../shared/shell/news";
import { Skeletons } from "../../shared/states/Skeletons";
import classes from "./MySettings.module.css";

/** Which kinds of news the person wants, and the single topics that were muted. */
export function NewsChoices() {
  const t = useT();
  const format = useFormat();
  const { mute, unmute } = useNewsActs();
  const { data } = useQuery({ queryKey: ["notification-mutes"], queryFn: ({ signal }) => request<Schemas["Mutes"]>("/api/notifications/mutes", { signal }) });
  if (!data) return <Skeletons shape="record" rows={3} />;
  return (
    <div className={classes.form}>
      {data.kinds.map(({ code, name, muted }) => <Switch key={code} label={format.text(name)} checked={!muted} onChange={() => void (muted ? unmute(code) : mute(code))} />)}
      {data.topics.length > 0 && (
        <>
          <h3>{t("platform.mutedTopics")}</h3>
          <ul className={classes.sessions}>
            {data.topics.map(({ kind, topic, label }) => <li key={`${kind}${topic}`}><span>{format.text(label)}</span><Button size="compact-sm" variant="default" onClick={() => void unmute(kind, topic)}>{t("platform.unmute")}</Button></li>)}
          </ul>
        </>
      )}
    </div>
  );
}
