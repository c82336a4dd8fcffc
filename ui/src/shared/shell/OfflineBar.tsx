import { useMutationState, useQueryClient } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import { serverReached } from "../api/transport";
import { useFormat } from "../format/useFormat";
import { Icon } from "../Icon";
import { useT } from "../i18n/useT";
import { seenSince } from "./seenSince";
import classes from "./Shell.module.css";

/** Says that the server cannot be reached, how old the records on screen are and how many changes wait; nothing waits silently. */
export function OfflineBar() {
  const t = useT();
  const format = useFormat();
  const reached = useSyncExternalStore(serverReached.subscribe, serverReached.get);
  const waiting = useMutationState({ filters: { status: "pending" } }).length;
  const client = useQueryClient();
  if (reached) return null;
  const since = seenSince(client);
  return (
    <p role="alert" className={classes.offline}>
      <Icon of="offline" />
      <span>{since ? t("shell.offlineSince", { at: format.moment(since.toISOString()) }) : t("shell.offline")} {waiting > 0 && t("shell.waiting", { count: waiting, shown: format.number(waiting) })}</span>
    </p>
  );
}
