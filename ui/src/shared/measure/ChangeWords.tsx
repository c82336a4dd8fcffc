import { useT } from "../i18n/useT";
import { useFormat } from "../format/useFormat";
import { Icon } from "../Icon";
import type { Unit } from "../why/types";
import { pointChange, relativeChange } from "./change";
import classes from "./measure.module.css";

const KEYS = {
  money: { more: "measure.more", less: "measure.less" },
  count: { more: "measure.more", less: "measure.less" },
  points: { more: "measure.more", less: "measure.less" },
  share: { more: "measure.pointsMore", less: "measure.pointsLess" },
  days: { more: "measure.timeMore", less: "measure.timeLess" },
} as const satisfies Record<Unit, unknown>;

interface Props {
  unit: Unit;
  now: number | null | undefined;
  before: number | null | undefined;
  /** Names the period before. */
  than: string;
}

/** A change against the period before, in words and with an arrow; shares in points, everything else in percent. */
export function ChangeWords({ unit, now, before, than }: Props) {
  const t = useT();
  const format = useFormat();
  const change = unit === "share" ? pointChange(now, before) : relativeChange(now, before);
  if (change.kind === "unknown") return <span className="st-muted">{t("measure.unknown", { than })}</span>;
  if (change.kind === "same") return <span className="st-muted">{t("measure.same", { than })}</span>;
  if (change.kind === "fromNothing") return <span className="st-muted">{t("measure.fromNothing", { than })}</span>;
  const by = unit === "share" ? format.number(change.bp / 100, 1) : format.percent(change.bp, change.bp < 1000 ? 1 : 0);
  return <span className={classes.change}><Icon of={change.kind === "more" ? "rises" : "falls"} size={14} />{t(KEYS[unit][change.kind], { by, than })}</span>;
}
