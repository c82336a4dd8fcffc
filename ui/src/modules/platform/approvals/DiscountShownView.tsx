import { Link } from "@tanstack/react-router";
import { useFormat } from "../../../shared/format/useFormat";
import { useT } from "../../../shared/i18n/useT";
import type { DiscountShown } from "./api";
import classes from "./Approvals.module.css";

/** What is taken off a quote: line by line and altogether, with the share of the price before discounts. */
export function DiscountShownView({ shown }: { shown: DiscountShown }) {
  const t = useT();
  const format = useFormat();
  const money = (minor: number) => format.money({ minor, currency: shown.currency });
  const off = (undiscounted: number, net: number) => (undiscounted === net ? "" : `−${format.percent(undiscounted === 0 ? 0 : Math.round(((undiscounted - net) * 10000) / undiscounted), 1)}`);
  return (
    <section className={classes.shown}>
      <h2>{t("approvals.discounts")}</h2>
      <table className={classes.discounts}>
        <thead><tr><th scope="col">{t("approvals.line")}</th><th scope="col">{t("approvals.undiscounted")}</th><th scope="col">{t("approvals.off")}</th><th scope="col">{t("approvals.net")}</th></tr></thead>
        <tbody>{shown.lines.map(({ name, undiscounted, net }, at) => <tr key={at}><th scope="row">{format.text(name)}</th><td>{money(undiscounted)}</td><td>{off(undiscounted, net)}</td><td>{money(net)}</td></tr>)}</tbody>
        <tfoot><tr><th scope="row">{t("approvals.total")}</th><td>{money(shown.undiscounted)}</td><td>{off(shown.undiscounted, shown.net)}</td><td>{money(shown.net)}</td></tr></tfoot>
      </table>
      <p><Link to="/selling/deals/$id" params={{ id: shown.deal } as never}>{t("approvals.toDeal")}</Link></p>
    </section>
  );
}
