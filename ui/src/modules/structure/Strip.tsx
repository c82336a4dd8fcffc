import type { ReactNode } from "react";
import { useMe } from "../../shared/api/me";
import { plusDays } from "../../shared/format/dates";
import { useFormat } from "../../shared/format/useFormat";
import { useT } from "../../shared/i18n/useT";
import classes from "./Structure.module.css";

/** One stretch of time: what held, since when, and the first day after. */
export interface Stretch {
  readonly key: string;
  readonly name: ReactNode;
  readonly note?: string;
  readonly from: string;
  readonly to: string | null;
  /** What can be done about it. */
  readonly action?: ReactNode;
}

/** What held over time, the latest first; what holds today stands out. */
export function Strip({ label, stretches }: { label: string; stretches: readonly Stretch[] }) {
  const t = useT();
  const format = useFormat();
  const today = useMe()?.today ?? "";
  if (stretches.length === 0) return <p className="st-muted">{t("structure.nothingHeld")}</p>;
  const ordered = stretches.toSorted((a, b) => b.from.localeCompare(a.from));
  return (
    <ol className={classes.strip} aria-label={label}>
      {ordered.map(({ key, name, note, from, to, action }) => {
        const holds = from <= today && (to === null || to > today);
        return (
          <li key={key} data-now={holds} data-future={from > today}>
            <strong>{name}</strong>{note && <span className="st-muted">{` · ${note}`}</span>}
            <p className="st-small st-muted">{to ? t("structure.fromTo", { from: format.date(from), to: format.date(plusDays(to, -1)) }) : t("structure.since", { from: format.date(from) })}{holds && ` · ${t("structure.now")}`}</p>
            {action}
          </li>
        );
      })}
    </ol>
  );
}
