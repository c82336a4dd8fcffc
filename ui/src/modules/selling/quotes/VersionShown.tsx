import { useFormat } from "../../../shared/format/useFormat";
import { useLanguage, useServerText, useT } from "../../../shared/i18n/useT";
import { WhyFigure } from "../../../shared/why/WhyFigure";
import { quantityText } from "../lines/QuantityInput";
import { useUnitText } from "../lines/useUnitText";
import { useVatText } from "../lines/useVatText";
import { loadQuoteWhy, type Quote, type QuoteLine, type QuoteVersion } from "./api";
import classes from "./quotes.module.css";

interface Props {
  quote: Quote;
  version: QuoteVersion;
}

function Line({ quote, version, line }: Props & { line: QuoteLine }) {
  const t = useT();
  const format = useFormat();
  const language = useLanguage();
  const vatText = useVatText();
  const unit = useUnitText()(line.unit);
  const name = format.text(line.name);
  const price = line.perQuantity === 1 ? format.money(line.price) : t("line.pricePer", { price: format.money(line.price), count: format.number(line.perQuantity), unit });
  return (
    <li className={classes.line}>
      <span className={classes.name}>{name}{line.code && <span className="st-small st-muted">{` ${line.code}`}</span>}</span>
      <span className={`st-figure ${classes.net}`}><WhyFigure name={name} queryKey={["quotes", quote.id, version.no, quote.version, line.rank]} load={loadQuoteWhy(quote.id, version.no, line.rank)}>{format.money(line.net)}</WhyFigure></span>
      <span className="st-small st-muted">
        {t("line.times", { quantity: quantityText(language, line.quantityThousandths), unit, price })}
        {line.discountBp > 0 && ` · ${t("line.less", { percent: format.percent(line.discountBp, line.discountBp % 100 === 0 ? 0 : 2) })}`}
        {` · ${t("line.vatShort", { rate: vatText(line.vatClass) })}`}
        {` · ${line.book ? t("line.fromBook", { book: format.text(line.book.label) }) : t("line.typed")}`}
        {line.aboveLimit && <span className={classes.above}>{t("line.aboveLimit", { percent: format.percent(line.limitBp ?? 0, 0) })}</span>}
      </span>
    </li>
  );
}

function Totals({ quote, version }: Props) {
  const t = useT();
  const text = useServerText();
  const format = useFormat();
  const { undiscounted, lineDiscounts, discount, net, vat, gross } = version.totals;
  const less = (money: typeof net) => format.money({ ...money, minor: -money.minor });
  const figure = (what: "net" | "gross", name: string, money: typeof net) => <WhyFigure name={name} queryKey={["quotes", quote.id, version.no, quote.version, what]} load={loadQuoteWhy(quote.id, version.no, what)}>{format.money(money)}</WhyFigure>;
  return (
    <dl className={classes.totals}>
      {undiscounted.minor !== net.minor && <><dt>{t("line.undiscounted")}</dt><dd>{format.money(undiscounted)}</dd></>}
      {lineDiscounts.minor !== 0 && <><dt>{t("line.discounts")}</dt><dd>{less(lineDiscounts)}</dd></>}
      {discount.minor !== 0 && <><dt>{t("quote.discount")}</dt><dd>{less(discount)}</dd></>}
      <dt className={classes.strong}>{t("line.netTotal")}</dt><dd className={classes.strong}>{figure("net", t("line.netTotal"), net)}</dd>
      {vat.map((row) => [
        <dt key={`t ${row.kind} ${row.rateBp}`}>{row.kind === "rate" ? t("line.vatOf", { rate: format.percent(row.rateBp, 0), net: format.money(row.net) }) : t("line.untaxed", { what: text(`vat.${row.kind}`), net: format.money(row.net) })}</dt>,
        <dd key={`d ${row.kind} ${row.rateBp}`}>{format.money(row.tax)}</dd>,
      ])}
      <dt className={classes.strong}>{t("line.grossTotal")}</dt><dd className={classes.strong}>{figure("gross", t("line.grossTotal"), gross)}</dd>
    </dl>
  );
}

function Facts({ version }: { version: QuoteVersion }) {
  const t = useT();
  const format = useFormat();
  const { buyer } = version;
  const facts: [string, string | null | undefined][] = [
    [t("quote.buyer"), [buyer.name, buyer.town].filter(Boolean).join(", ")],
    [t("quote.person"), buyer.person],
    [t("quote.datedOn"), format.date(version.datedOn)],
    [t("quote.validUntil"), format.date(version.validUntil)],
    [t("quote.language"), t(`quote.language.${version.language === "PL" ? "pl" : "en"}`)],
    [t("quote.sentBy"), version.sentAt ? [version.sentBy, format.dateTime(version.sentAt)].filter(Boolean).join(", ") : null],
    [t("quote.agreedBy"), version.agreedBy.join(", ")],
    [t("quote.answeredBy"), version.answeredAt ? [version.answeredBy, format.dateTime(version.answeredAt)].filter(Boolean).join(", ") : null],
    [t("quote.answerNote"), version.answerNote],
  ];
  return <dl className={classes.facts}>{facts.map(([name, says]) => says && <div key={name}><dt>{name}</dt><dd>{says}</dd></div>)}</dl>;
}

/** A version of a quote as it is kept: to whom, until when, lines, sums and terms. */
export function VersionShown({ quote, version }: Props) {
  return (
    <>
      <Facts version={version} />
      <ol className={classes.lines}>{version.lines.map((line) => <Line key={line.rank} quote={quote} version={version} line={line} />)}</ol>
      <Totals quote={quote} version={version} />
      {version.terms && <p className={classes.terms}>{version.terms}</p>}
    </>
  );
}
