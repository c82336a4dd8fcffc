import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useMay } from "../../../shared/api/me";
import { ProblemAlert } from "../../../shared/form/ProblemAlert";
import { useT } from "../../../shared/i18n/useT";
import { useUndo } from "../../../shared/record/useUndo";
import { ErrorState } from "../../../shared/states/ErrorState";
import { Skeletons } from "../../../shared/states/Skeletons";
import { dealQuotesQuery, QUOTE_KEYS, useMakeQuote } from "./api";
import { QuoteCard } from "./QuoteCard";
import classes from "./quotes.module.css";

/** The quotes of a deal, the latest first; a new one takes the lines that the deal has. */
export function QuotesTab({ deal }: { deal: string }) {
  const t = useT();
  const mayEdit = useMay("selling.edit-deals");
  const offerUndo = useUndo(QUOTE_KEYS);
  const { data, error, refetch } = useQuery(dealQuotesQuery(deal));
  const { write, state } = useMakeQuote(deal);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeletons shape="record" rows={4} />;
  const make = () => void write(null).then(({ body, changeSet }) => offerUndo(t("quote.made", { number: body.number }), changeSet), () => undefined);
  const none = data.quotes.length === 0;
  return (
    <section className={classes.tab}>
      {none && <p className="st-muted">{t("quote.none")}</p>}
      <ProblemAlert error={state.error} />
      {mayEdit && <div><Button variant={none ? "filled" : "default"} size="compact-md" loading={state.isPending} onClick={make}>{t("quote.make")}</Button></div>}
      {data.quotes.map((quote) => <QuoteCard key={quote.id} quote={quote} />)}
    </section>
  );
}
