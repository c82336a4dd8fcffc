import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useFormat } from "../../../shared/format/useFormat";
import { useT } from "../../../shared/i18n/useT";
import type { PanelControls } from "../../../shared/list/ListScreen";
import { RecordLoading } from "../../../shared/record/RecordLoading";
import { RecordPanel } from "../../../shared/record/RecordPanel";
import { usePlaceName } from "../../../shared/shell/place";
import { quoteQuery, type Quote } from "./api";
import { QuoteCard } from "./QuoteCard";
import classes from "./quotes.module.css";

type Props = Omit<PanelControls, "onFullPage" | "onStep"> & Partial<Pick<PanelControls, "onFullPage" | "onStep">> & { id: string; asPage?: boolean };

function Loaded({ quote, ...controls }: Omit<Props, "id"> & { quote: Quote }) {
  const t = useT();
  const format = useFormat();
  usePlaceName(quote.number);
  const head = <p className={classes.whole}>{t("quote.ofDeal")} <Link to="/selling/deals/$id" params={{ id: quote.deal.id } as never}>{format.text(quote.deal.label)}</Link>{quote.source === "import" && <span className="st-muted">{` · ${t("document.fromFile")}`}</span>}</p>;
  return <RecordPanel {...controls} title={quote.number} head={head} tabs={[{ code: "quote", label: t("quote.one"), content: <QuoteCard quote={quote} /> }]} menu={[]} />;
}

/** One quote: as a panel beside its list or as a page. */
export function QuoteRecord({ id, ...controls }: Props) {
  const { data, error, refetch } = useQuery(quoteQuery(id));
  return data ? <Loaded {...controls} quote={data} /> : <RecordLoading error={error} onRetry={() => void refetch()} onClose={controls.onClose} {...(controls.asPage && { asPage: true })} />;
}
