import { useT } from "../../../shared/i18n/useT";
import { currentOf, type Quote } from "./api";
import { QuoteActs } from "./QuoteActs";
import classes from "./quotes.module.css";
import { QuoteStateBadge } from "./StateBadge";
import { VersionShown } from "./VersionShown";

/** A quote: where it stands, what can be done, what it says, and the versions before. */
export function QuoteCard({ quote }: { quote: Quote }) {
  const t = useT();
  const current = currentOf(quote);
  const before = quote.versions.slice(1);
  return (
    <article className={classes.quote} aria-label={quote.number}>
      <header className={classes.head}>
        <h3>{quote.number}{current.no > 1 && <span className="st-small st-muted">{` ${t("quote.version", { no: String(current.no) })}`}</span>}</h3>
        <QuoteStateBadge state={current.state} />
      </header>
      <QuoteActs quote={quote} />
      <VersionShown quote={quote} version={current} />
      {before.map((version) => (
        <details key={version.no}>
          <summary>{t("quote.before", { no: String(version.no) })} <QuoteStateBadge state={version.state} /></summary>
          <div className={classes.form}><VersionShown quote={quote} version={version} /></div>
        </details>
      ))}
    </article>
  );
}
