import { Badge, Button } from "@mantine/core";
import { request } from "../../shared/api/client";
import { useWrite } from "../../shared/api/useWrite";
import { ProblemAlert } from "../../shared/form/ProblemAlert";
import { useFormat } from "../../shared/format/useFormat";
import { useT } from "../../shared/i18n/useT";
import classes from "./MySettings.module.css";
import { deviceName, sessionsQuery, type OpenSession } from "./sessions";

/** Where the person is signed in, with a button that ends each of the other sessions. */
export function SessionList({ sessions }: { sessions: readonly OpenSession[] }) {
  const t = useT();
  const format = useFormat();
  const { write, state } = useWrite<string, void>((id) => request(`/api/me/sessions/${id}`, { method: "DELETE" }), { refreshes: [sessionsQuery.queryKey] });
  return (
    <>
      <ProblemAlert error={state.error} />
      <ul className={classes.sessions}>
        {sessions.map(({ id, agent, address, lastUsedAt, current }) => (
          <li key={id}>
            <span>
              <strong>{deviceName(agent)}</strong>
              <span className="st-small st-muted">{t("platform.sessionUsed", { address, at: format.dateTime(lastUsedAt) })}</span>
            </span>
            {current ? <Badge variant="light">{t("platform.thisSession")}</Badge> : <Button variant="default" size="compact-sm" onClick={() => void write(id).catch(() => undefined)}>{t("platform.endSession")}</Button>}
          </li>
        ))}
      </ul>
    </>
  );
}
