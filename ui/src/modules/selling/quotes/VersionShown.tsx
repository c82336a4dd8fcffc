import { useFormat } from "../../../shared/format/useFormat";
import { useT } from "../../../shared/i18n/useT";
import lineClasses from "../lines/lines.module.css";
import { SoldLine } from "../lines/SoldLine";
import { Totals } from "../lines/Totals";
import { loadQuoteWhy, type Quote, type QuoteVersion } from "./api";
import classes from "./quotes.module.css";

interface Props {
  quote: Quote;
  version: QuoteVersion;
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
  const t = useT();
  const format = useFormat();
  const { undiscounted, lineDiscounts, discount, net, vat, gross } = version.totals;
  const why = (what: number | "net" | "gross") => ({ queryKey: ["quotes", quote.id, version.no, quote.version, what], load: loadQuoteWhy(quote.id, version.no, what) });
  return (
    <>
      <Facts version={version} />
      <ol className={lineClasses.shown}>{version.lines.map((line) => <SoldLine key={line.rank} line={line} name={format.text(line.name)} above={line.aboveLimit} why={why(line.rank)} />)}</ol>
      <Totals undiscounted={undiscounted} discounts={[[t("line.discounts"), lineDiscounts], [t("quote.discount"), discount]]} net={net} vat={vat} gross={gross} why={why} />
      {version.terms && <p className={classes.terms}>{version.terms}</p>}
    </>
  );
}
