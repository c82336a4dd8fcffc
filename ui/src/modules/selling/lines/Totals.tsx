import { useFormat } from "../../../shared/format/useFormat";
import { useServerText, useT } from "../../../shared/i18n/useT";
import { WhyFigure } from "../../../shared/why/WhyFigure";
import type { DealLines } from "./api";
import classes from "./lines.module.css";
import type { Explained } from "./SoldLine";

type Sums = DealLines["totals"];
type Money = Sums["net"];

interface Props {
  undiscounted: Money;
  /** What is taken off, by name; nothings are left out. */
  discounts: readonly (readonly [string, Money])[];
  net: Money;
  vat: Sums["vat"];
  gross: Money | null;
  why: (what: "net" | "gross") => Explained;
}

/** What lines come to, from the price before discounts to the gross; each row follows from those above it. */
export function Totals({ undiscounted, discounts, net, vat, gross, why }: Props) {
  const t = useT();
  const text = useServerText();
  const format = useFormat();
  const less = discounts.filter(([, { minor }]) => minor !== 0);
  const strong = (what: "net" | "gross", name: string, money: Money) => (
    <><dt className={classes.strong}>{name}</dt><dd className={classes.strong}><WhyFigure name={name} {...why(what)}>{format.money(money)}</WhyFigure></dd></>
  );
  return (
    <dl className={classes.totals}>
      {less.length > 0 && <><dt>{t("line.undiscounted")}</dt><dd>{format.money(undiscounted)}</dd></>}
      {less.map(([name, money]) => [<dt key={`t ${name}`}>{name}</dt>, <dd key={`d ${name}`}>{format.money({ ...money, minor: -money.minor })}</dd>])}
      {strong("net", t("line.netTotal"), net)}
      {vat.map((row) => [
        <dt key={`t ${row.kind} ${row.rateBp}`}>{row.kind === "rate" ? t("line.vatOf", { rate: format.percent(row.rateBp, 0), net: format.money(row.net) }) : t("line.untaxed", { what: text(`vat.${row.kind}`), net: format.money(row.net) })}</dt>,
        <dd key={`d ${row.kind} ${row.rateBp}`}>{format.money(row.tax)}</dd>,
      ])}
      {gross && strong("gross", t("line.grossTotal"), gross)}
    </dl>
  );
}
