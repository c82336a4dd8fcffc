import { Link } from "@tanstack/react-router";
import { useFormat } from "../../../shared/format/useFormat";
import { useT } from "../../../shared/i18n/useT";
import type { GoingOnShown } from "./api";
import classes from "./Approvals.module.css";

/** The deal that shall go on, as it was when it was asked. */
export function GoingOnShownView({ shown }: { shown: GoingOnShown }) {
  const t = useT();
  const format = useFormat();
  const { goingOn, name, account, stage, amount, currency, closeOn } = shown;
  return (
    <section className={classes.shown}>
      <h2>{t("approvals.goingOn")}</h2>
      <p><Link to="/selling/deals/$id" params={{ id: goingOn } as never}>{name}</Link></p>
      <dl className={classes.facts}>
        {account && <div><dt>{t("approvals.customer")}</dt><dd>{format.text(account)}</dd></div>}
        <div><dt>{t("approvals.stageNow")}</dt><dd>{format.text(stage)}</dd></div>
        {amount !== null && <div><dt>{t("approvals.amount")}</dt><dd className="st-figure">{format.money({ minor: amount, currency })}</dd></div>}
        {closeOn && <div><dt>{t("approvals.closeOn")}</dt><dd>{format.date(closeOn)}</dd></div>}
      </dl>
    </section>
  );
}
