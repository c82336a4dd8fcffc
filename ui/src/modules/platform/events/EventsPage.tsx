import { useQuery } from "@tanstack/react-query";
import { useFormat } from "../../../shared/format/useFormat";
import { useT } from "../../../shared/i18n/useT";
import { EmptyState } from "../../../shared/states/EmptyState";
import { ErrorState } from "../../../shared/states/ErrorState";
import { Skeletons } from "../../../shared/states/Skeletons";
import { eventsQuery, type EventsView } from "./api";
import classes from "./Events.module.css";
import { Delivery } from "./Delivery";
import { ListenerTable } from "./ListenerTable";

function Open({ open }: Pick<EventsView, "open">) {
  const t = useT();
  return (
    <section>
      <h2>{t("events.open")}</h2>
      {open.length === 0 ? <EmptyState icon="check" title={t("events.allHeard")} text={t("events.allHeardText")} /> : <ul className={classes.list}>{open.map((one) => <Delivery key={one.id} delivery={one} />)}</ul>}
    </section>
  );
}

function Coming({ coming }: Pick<EventsView, "coming">) {
  const t = useT();
  const format = useFormat();
  if (coming.length === 0) return null;
  return (
    <section>
      <h2>{t("events.coming")}</h2>
      <ul className={classes.list}>
        {coming.map(({ id, event, by, at, dueAt }) => (
          <li key={id} className={classes.row}>
            <div><strong>{event}</strong><p className="st-small st-muted">{t("events.decided", { who: by, at: format.dateTime(at) })}</p></div>
            <time dateTime={dueAt} title={format.relative(dueAt)}>{format.dateTime(dueAt)}</time>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the parts of the program tell each other: what could not be told, what is decided for later, and who listens. */
export function EventsPage() {
  const t = useT();
  const { data, error, refetch } = useQuery(eventsQuery);
  return (
    <div className={classes.page}>
      <h1>{t("events.title")}</h1>
      <p className="st-muted">{t("events.hint")}</p>
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : !data ? <Skeletons shape="table" rows={6} /> : (
        <>
          <Open open={data.open} />
          <Coming coming={data.coming} />
          <ListenerTable listeners={data.listeners} />
        </>
      )}
    </div>
  );
}
