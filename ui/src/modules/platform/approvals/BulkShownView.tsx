import { Link } from "@tanstack/react-router";
import { useFormat } from "../../../shared/format/useFormat";
import { useServerText, useT } from "../../../shared/i18n/useT";
import { BulkOutcomeView } from "../../../shared/list/BulkOutcomeView";
import { FilterInWords } from "../../../shared/list/FilterInWords";
import { ChangeRows } from "../../../shared/record/ChangeRows";
import type { BulkShown } from "./api";
import classes from "./Approvals.module.css";

/** What a change of many records would do: which, how many, of what worth, and the first of them before and after. */
export function BulkShownView({ shown, author, mine }: { shown: BulkShown; author: string; mine: boolean }) {
  const t = useT();
  const format = useFormat();
  const text = useServerText();
  const { outcome, sums, sample, needed, hidden } = shown;
  return (
    <section className={classes.shown}>
      <h2>{t("approvals.whatChanges")}</h2>
      <dl className={classes.facts}>
        <div><dt>{t("approvals.which")}</dt><dd>{shown.byHand ? t("approvals.byHand", { what: text(`platform.many.${shown.object}`) }) : <FilterInWords object={shown.object} filter={shown.filter ?? ""} />}</dd>{!mine && !shown.byHand && /\bme\b/.test(shown.filter ?? "") && <dd className="st-small st-muted">{t("approvals.meIs", { who: author })}</dd>}</div>
        {sums.length > 0 && <div><dt>{t("approvals.worth")}</dt><dd>{sums.map(format.money).join(" + ")}</dd></div>}
        <div><dt>{t("approvals.whyAsked")}</dt><dd>{t(needed.reason === "owners" ? "approvals.overOwners" : "approvals.overRecords", { limit: format.number(needed.limit) })}</dd></div>
      </dl>
      <BulkOutcomeView outcome={{ ...outcome, refusals: [] }} />
      {sample.length > 0 && <ChangeRows heading={t("approvals.whatChanges")} rows={sample.map((row) => ({ ...row, list: shown.object }))} nameOf={(row) => shown.object === "deals" ? <Link to="/selling/deals/$id" params={{ id: row.id } as never}>{row.name}</Link> : row.name} />}
      {outcome.changed > sample.length + hidden && <p className="st-small st-muted">{t("list.bulkMore", { count: format.number(outcome.changed - sample.length - hidden) })}</p>}
      {hidden > 0 && <p className="st-small st-muted">{t("approvals.hidden", { count: hidden, shown: format.number(hidden) })}</p>}
    </section>
  );
}
