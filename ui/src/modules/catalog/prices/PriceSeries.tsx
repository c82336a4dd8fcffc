import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useMe } from "../../../shared/api/me";
import { useFormat } from "../../../shared/format/useFormat";
import { useT } from "../../../shared/i18n/useT";
import { ErrorState } from "../../../shared/states/ErrorState";
import { Skeletons } from "../../../shared/states/Skeletons";
import { WhyFigure } from "../../../shared/why/WhyFigure";
import { loadWhy, pricesQuery, type PricePeriod } from "./api";
import classes from "./prices.module.css";
import { stretches, type Stretch } from "./series";

function Line({ stretch, series }: { stretch: Stretch; series: PricePeriod }) {
  const t = useT();
  const format = useFormat();
  const days = stretch.to ? t("price.fromTo", { from: format.date(stretch.from), to: format.date(stretch.to) }) : t("price.since", { from: format.date(stretch.from) });
  return (
    <li data-time={stretch.time} data-gap={stretch.price === null}>
      <span>{days}{stretch.time === "future" && <span className="st-small st-muted">{` · ${t("price.coming")}, ${format.relative(stretch.from)}`}</span>}</span>
      <span className="st-figure">{stretch.price === null ? t("price.noPrice") : format.money(stretch.price)}</span>
      {series.minQuantity > 1 && stretch.time === "now" && <span className="st-small st-muted">{t("price.step", { quantity: format.number(series.minQuantity) })}</span>}
    </li>
  );
}

function Series({ periods, product }: { periods: readonly PricePeriod[]; product: string }) {
  const t = useT();
  const format = useFormat();
  const today = useMe()?.today ?? "";
  const first = periods[0];
  if (!first) return null;
  const now = periods.find(({ from, to }) => from <= today && (!to || to > today));
  const name = format.text(first.book.label);
  return (
    <section className={classes.series}>
      <h3>
        <Link to="/catalog/price-books/$id" params={{ id: first.book.id } as never}>{name}</Link>
        {first.minQuantity > 1 && ` · ${t("price.step", { quantity: format.number(first.minQuantity) })}`}
        {now && <>{" · "}<WhyFigure name={name} queryKey={["price", first.book.id, product, first.minQuantity]} load={loadWhy(first.book.id, product, first.minQuantity)}>{format.money(now.price)}</WhyFigure></>}
      </h3>
      <ol>{stretches(periods, today).map((stretch) => <Line key={stretch.from} stretch={stretch} series={first} />)}</ol>
    </section>
  );
}

/** The prices of a product over time, by book and quantity, with gaps and coming changes. */
export function PriceSeries({ product, book }: { product: string; book?: string }) {
  const t = useT();
  const { data, error, refetch } = useQuery(pricesQuery(product));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeletons shape="record" rows={4} />;
  const shown = data.filter((period) => !book || period.book.id === book);
  const series = [...Map.groupBy(shown, (period) => `${period.book.id} ${period.minQuantity}`)];
  if (series.length === 0) return <p className="st-muted">{t(book ? "price.noneOwn" : "price.noneAtAll")}</p>;
  return <>{series.map(([key, periods]) => <Series key={key} periods={periods} product={product} />)}</>;
}
