import { useFormat } from "../../../shared/format/useFormat";
import { useLanguage, useT } from "../../../shared/i18n/useT";
import { WhyFigure } from "../../../shared/why/WhyFigure";
import { loadLineWhy, type DealLine, type DealLines } from "./api";
import classes from "./lines.module.css";
import { quantityText } from "./QuantityInput";
import { useUnitText } from "./useUnitText";
import { useVatText } from "./useVatText";

function Shown({ deal, version, line }: { deal: string; version: number; line: DealLine }) {
  const t = useT();
  const format = useFormat();
  const language = useLanguage();
  const vatText = useVatText();
  const unit = useUnitText()(line.unit);
  const name = line.product ? format.text(line.product.label) : line.name ?? "";
  const price = line.perQuantity === 1 ? format.money(line.price) : t("line.pricePer", { price: format.money(line.price), count: format.number(line.perQuantity), unit });
  const above = line.limitBp !== null && line.limitBp !== undefined && line.discountBp > line.limitBp;
  return (
    <li className={classes.line}>
      <span className={classes.name}>{name}{line.code && <span className="st-small st-muted">{` ${line.code}`}</span>}</span>
      <span className={`st-figure ${classes.net}`}><WhyFigure name={name} queryKey={["lines", deal, version, line.rank]} load={loadLineWhy(deal, line.rank)}>{format.money(line.net)}</WhyFigure></span>
      <span className="st-small st-muted">
        {t("line.times", { quantity: quantityText(language, line.quantityThousandths), unit, price })}
        {line.discountBp > 0 && ` · ${t("line.less", { percent: format.percent(line.discountBp, line.discountBp % 100 === 0 ? 0 : 2) })}`}
        {` · ${t("line.vatShort", { rate: vatText(line.vatClass) })}`}
        {` · ${line.book ? t("line.fromBook", { book: format.text(line.book.label) }) : t("line.typed")}`}
        {above && <span className={classes.above}>{t("line.aboveLimit", { percent: format.percent(line.limitBp ?? 0, 0) })}</span>}
      </span>
    </li>
  );
}

/** The lines of a deal as they are kept, each with what it comes to and why. */
export function LinesShown({ deal, lines }: { deal: string; lines: DealLines }) {
  return <ol className={classes.shown}>{lines.lines.map((line) => <Shown key={line.rank} deal={deal} version={lines.version} line={line} />)}</ol>;
}
