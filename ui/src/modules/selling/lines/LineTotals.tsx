import { useFormat } from "../../../shared/format/useFormat";
import { useServerText, useT } from "../../../shared/i18n/useT";
import { WhyFigure } from "../../../shared/why/WhyFigure";
import { loadLineWhy, type DealLines } from "./api";
import classes from "./lines.module.css";

interface Props {
  deal: string;
  lines: DealLines;
}

/** What saved lines come to, from the price before discounts to the gross; each row follows from those above it. */
export function LineTotals({ deal, lines: { totals, version } }: Props) {
  const t = useT();
  const text = useServerText();
  const format = useFormat();
  const gross = totals.gross ?? null;
  return (
    <dl className={classes.totals}>
      {totals.discount.minor !== 0 && <><dt>{t("line.undiscounted")}</dt><dd>{format.money(totals.undiscounted)}</dd><dt>{t("line.discounts")}</dt><dd>{format.money({ ...totals.discount, minor: -totals.discount.minor })}</dd></>}
      <dt className={classes.strong}>{t("line.netTotal")}</dt>
      <dd className={classes.strong}><WhyFigure name={t("line.netTotal")} queryKey={["lines", deal, version, "net"]} load={loadLineWhy(deal, "net")}>{format.money(totals.net)}</WhyFigure></dd>
      {totals.vat.map((row) => [
        <dt key={`t ${row.kind} ${row.rateBp}`}>{row.kind === "rate" ? t("line.vatOf", { rate: format.percent(row.rateBp, 0), net: format.money(row.net) }) : t("line.untaxed", { what: text(`vat.${row.kind}`), net: format.money(row.net) })}</dt>,
        <dd key={`d ${row.kind} ${row.rateBp}`}>{format.money(row.tax)}</dd>,
      ])}
      {gross && <><dt className={classes.strong}>{t("line.grossTotal")}</dt><dd className={classes.strong}><WhyFigure name={t("line.grossTotal")} queryKey={["lines", deal, version, "gross"]} load={loadLineWhy(deal, "gross")}>{format.money(gross)}</WhyFigure></dd></>}
    </dl>
  );
}
