import { request } from "../../shared/api/client";
import type { Schemas } from "../../shared/api/types";
import { useFormat } from "../../shared/format/useFormat";
import { useT, type PlainKey } from "../../shared/i18n/useT";
import { ErrorState } from "../../shared/states/ErrorState";
import { Skeletons } from "../../shared/states/Skeletons";
import type { Why } from "../../shared/why/types";
import { WhyFigure } from "../../shared/why/WhyFigure";
import { DIMENSION_NAMES } from "./BreakdownChoice";
import classes from "./Results.module.css";
import type { Dimension, Scope } from "./results";
import { useSold, type Sold } from "./sold";

type Group = Schemas["SoldGroup"];
type Basis = Schemas["SoldElsewhere"]["basis"];

const NAMES: Record<Basis, PlainKey> = { ordered: "selling.sold.ordered", invoiced: "selling.sold.invoiced", paid: "selling.sold.paid" };

interface Cell {
  scope: Scope;
  basis: Basis;
  name: string;
  dimension?: Dimension;
  of?: string;
  previous?: boolean;
  text: string;
}

function Figure({ scope, basis, name, dimension, of, previous, text }: Cell) {
  const query = { ...scope, pipeline: undefined, basis: basis.toUpperCase(), dimension: dimension?.toUpperCase(), key: of, previous: previous || undefined };
  return <WhyFigure name={name} queryKey={["results", "documents", query]} load={(signal) => request<Why>("/api/deals/results/documents/why", { query, signal })}>{text}</WhyFigure>;
}

function Line({ group, label, by, scope, currency }: { group: Pick<Group, "figures" | "before"> & { key?: string }; label: string; by: Dimension; scope: Scope; currency: string }) {
  const t = useT();
  const format = useFormat();
  const money = (minor: number) => format.money({ minor, currency });
  const of = group.key === undefined ? {} : { dimension: by, of: group.key };
  const cell = (basis: Basis, minor: number) => (
    <td data-head={t(NAMES[basis])}><Figure scope={scope} basis={basis} name={`${label}: ${t(NAMES[basis])}`} text={money(minor)} {...of} /></td>
  );
  return (
    <>
      <th scope="row">{label}</th>
      {cell("ordered", group.figures.orderedMinor)}
      {cell("invoiced", group.figures.invoicedMinor)}
      <td data-head={t("selling.sold.invoicedBefore")}>{by === "month" && group.key !== undefined ? "–" : <Figure scope={scope} basis="invoiced" previous name={`${label}: ${t("selling.sold.invoicedBefore")}`} text={money(group.before.invoicedMinor)} {...of} />}</td>
      {cell("paid", group.figures.paidMinor)}
    </>
  );
}

function Table({ page, scope }: { page: Sold; scope: Scope }) {
  const t = useT();
  const format = useFormat();
  const { by, currency } = page;
  const label = ({ key, label: name }: Group) => (by === "month" ? format.month(`${key}-01`) : key === "none" ? t("selling.none") : format.text(name));
  const groups = by === "month" ? page.groups.filter(({ key }) => key >= page.period.from.slice(0, 7)) : page.groups;
  return (
    <div className={classes.tableBox} tabIndex={0} role="region" aria-label={t("selling.sold")}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t(DIMENSION_NAMES[by])}</th>
            <th scope="col">{t("selling.sold.ordered")}</th>
            <th scope="col">{t("selling.sold.invoiced")}</th>
            <th scope="col">{t("selling.sold.invoicedBefore")}</th>
            <th scope="col">{t("selling.sold.paid")}</th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => <tr key={group.key}><Line group={group} label={label(group)} by={by} scope={scope} currency={currency} /></tr>)}
          <tr className={classes.total}><Line group={{ figures: page.total, before: page.totalBefore }} label={t("selling.sold.total")} by={by} scope={scope} currency={currency} /></tr>
        </tbody>
      </table>
    </div>
  );
}

/** What was ordered, invoiced and paid in the period, by what the page is broken down; every figure says where it comes from. */
export function SoldBreakdown({ scope, by }: { scope: Scope; by: Dimension }) {
  const t = useT();
  const format = useFormat();
  const { data: page, error, refetch } = useSold(scope, by);
  return (
    <section className={classes.sold} aria-label={t("selling.sold")}>
      <h2>{t("selling.sold")}</h2>
      {!page ? (error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeletons shape="table" />) : page.groups.length === 0 ? <p className="st-muted">{t("selling.sold.none")}</p> : <Table page={page} scope={scope} />}
      {page && page.groups.length > 0 && scope.pipeline && <p className="st-small st-muted">{t("selling.sold.allPipelines")}</p>}
      {page?.otherCurrencies.map(({ basis, currency, minor }) => <p key={`${basis}${currency}`} className="st-small">{t("selling.sold.elsewhere", { basis: t(NAMES[basis]), amount: format.money({ minor, currency }) })}</p>)}
    </section>
  );
}
