import { Button, Progress } from "@mantine/core";
import { useFormat } from "../format/useFormat";
import { useT } from "../i18n/useT";
import classes from "./Bulk.module.css";
import type { BulkOutcome, useBulk } from "./useBulk";

/** How far an order is, and the button that stops it. */
export function BulkProgress({ bulk }: { bulk: ReturnType<typeof useBulk> }) {
  const t = useT();
  const format = useFormat();
  const { done = 0, total = null } = bulk.job ?? {};
  return (
    <div className={classes.progress} role="status">
      <Progress value={total ? (done / total) * 100 : 100} animated={!total} aria-label={t("list.bulkWorking")} />
      <p className="st-small st-muted">{total ? t("job.countOf", { done: format.number(done), total: format.number(total) }) : t("job.waiting")}</p>
      <Button size="compact-sm" variant="default" onClick={bulk.cancel}>{t("job.cancel")}</Button>
    </div>
  );
}

/** What an order comes to: how many change, stay or are refused, and why these are. */
export function BulkOutcomeView({ outcome }: { outcome: BulkOutcome }) {
  const t = useT();
  const format = useFormat();
  const figures = [["bulkChanged", outcome.changed], ["bulkUnchanged", outcome.unchanged], ["bulkRefused", outcome.refused]] as const;
  return (
    <>
      <dl className={classes.figures}>
        {figures.map(([key, count]) => <div key={key}><dt>{t(`list.${key}`)}</dt><dd>{format.number(count)}</dd></div>)}
      </dl>
      {outcome.refusals.length > 0 && (
        <div className={classes.refusals} tabIndex={0} role="region" aria-label={t("list.bulkRefusals")}>
          <table>
            <thead><tr><th scope="col">{t("list.bulkRecord")}</th><th scope="col">{t("list.bulkReason")}</th></tr></thead>
            <tbody>{outcome.refusals.map(({ id, name, reason }) => <tr key={id}><td>{name ?? t("list.bulkHidden")}</td><td>{format.text(reason)}</td></tr>)}</tbody>
          </table>
          {outcome.refused > outcome.refusals.length && <p className="st-small st-muted">{t("list.bulkMore", { count: format.number(outcome.refused - outcome.refusals.length) })}</p>}
        </div>
      )}
    </>
  );
}
