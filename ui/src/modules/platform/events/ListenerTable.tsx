import { useFormat } from "../../../shared/format/useFormat";
import { useT } from "../../../shared/i18n/useT";
import type { EventsView } from "./api";
import classes from "./Events.module.css";

/** Who listens to what, and how it fares. */
export function ListenerTable({ listeners }: Pick<EventsView, "listeners">) {
  const t = useT();
  const format = useFormat();
  return (
    <section>
      <h2>{t("events.listeners")}</h2>
      <div className={classes.scroll} role="region" aria-label={t("events.listeners")} tabIndex={0}>
        <table className={classes.table}>
          <thead><tr><th scope="col">{t("events.listener")}</th><th scope="col">{t("events.hears")}</th><th scope="col">{t("events.heard")}</th><th scope="col">{t("events.waitingCount")}</th><th scope="col">{t("events.parkedCount")}</th><th scope="col">{t("events.last")}</th></tr></thead>
          <tbody>
            {listeners.map(({ code, name, event, heard, waiting, parked, lastHeardAt }) => (
              <tr key={code}>
                <th scope="row">{name}<span className="st-small st-muted">{code}</span></th>
                <td>{event}</td>
                <td className={classes.number}>{format.number(heard)}</td>
                <td className={classes.number}>{format.number(waiting)}</td>
                <td className={classes.number} data-bad={parked > 0}>{format.number(parked)}</td>
                <td>{lastHeardAt ? <time dateTime={lastHeardAt}>{format.dateTime(lastHeardAt)}</time> : t("events.never")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
