import { useFormat } from "../../shared/format/useFormat";
import { useServerText, useT } from "../../shared/i18n/useT";
import { FieldEditor } from "../../shared/record/FieldEditor";
import type { Deal } from "./api";
import classes from "./selling.module.css";
import { RefName } from "../../shared/list/RefName";

/** What is known of a deal and not edited: numbers, days, where it came from. */
export function DealDetails({ deal }: { deal: Deal }) {
  const t = useT();
  const format = useFormat();
  const text = useServerText();
  const rows = [
    { key: "pipeline", show: <RefName of="pipeline" id={deal.pipeline} /> },
    { key: "unit", show: deal.owner?.unit ? format.text(deal.owner.unit) : "–" },
    { key: "closedOn", show: deal.closedOn ? format.longDate(deal.closedOn) : "–" },
    { key: "lastTouchAt", show: deal.lastTouchAt ? format.dateTime(deal.lastTouchAt) : "–" },
    { key: "externalId", show: deal.externalId ?? "–" },
  ];
  return (
    <div className={classes.details}>
      {rows.map(({ key, show }) => <FieldEditor key={key} label={text(`field.deals.${key}`)} value={null} show={show} readOnly input={() => null} onSave={async () => undefined} />)}
      <FieldEditor label={t("selling.source")} value={null} show={text(`history.source.${deal.source}`)} readOnly input={() => null} onSave={async () => undefined} />
    </div>
  );
}
