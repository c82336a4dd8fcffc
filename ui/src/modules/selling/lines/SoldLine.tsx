import { useFormat } from "../../../shared/format/useFormat";
import { useLanguage, useT } from "../../../shared/i18n/useT";
import type { Why } from "../../../shared/why/types";
import { WhyFigure } from "../../../shared/why/WhyFigure";
import type { DealLine } from "./api";
import classes from "./lines.module.css";
import { quantityText } from "./QuantityInput";
import { useUnitText } from "./useUnitText";
import { useVatText } from "./useVatText";

/** How the figure of a line or of a sum explains itself. */
export interface Explained {
  queryKey: readonly unknown[];
  load: (signal: AbortSignal) => Promise<Why>;
}

interface Props {
  line: Omit<DealLine, "name">;
  name: string;
  /** Whether more is taken off than whoever looks may give. */
  above: boolean;
  why: Explained;
}

/** A line of a deal or of a quote: what is sold, for how much, what is taken off, and why. */
export function SoldLine({ line, name, above, why }: Props) {
  const t = useT();
  const format = useFormat();
  const language = useLanguage();
  const vatText = useVatText();
  const unit = useUnitText()(line.unit);
  const price = line.perQuantity === 1 ? format.money(line.price) : t("line.pricePer", { price: format.money(line.price), count: format.number(line.perQuantity), unit });
  return (
    <li className={classes.line}>
      <span className={classes.name}>{name}{line.code && <span className="st-small st-muted">{` ${line.code}`}</span>}</span>
      <span className={`st-figure ${classes.net}`}><WhyFigure name={name} {...why}>{format.money(line.net)}</WhyFigure></span>
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
