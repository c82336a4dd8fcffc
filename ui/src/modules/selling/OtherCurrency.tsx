import { Link } from "@tanstack/react-router";
import { useMay } from "../../shared/api/me";
import { useFormat } from "../../shared/format/useFormat";
import { useT } from "../../shared/i18n/useT";
import { ResultFigure } from "./ResultFigure";
import type { ResultsPageData, Scope } from "./results";

type Other = ResultsPageData["otherCurrencies"][number];

function Worth({ other: { currency, worthMinor, missingOn, missingDays }, page, scope }: { other: Other; page: ResultsPageData; scope: Scope }) {
  const t = useT();
  const format = useFormat();
  const mayAdd = useMay("platform.edit-rates");
  if (!missingOn) {
    return (
      <>
        {t("selling.otherWorth")} <ResultFigure name={t("selling.otherWorthName", { currency })} scope={scope} figure="OTHER_VALUE" of={currency}>{format.money({ minor: worthMinor ?? 0, currency: page.currency })}</ResultFigure>{". "}
        {t("selling.otherNotAdded")}
      </>
    );
  }
  return (
    <>
      {t("selling.rateMissing", { count: missingDays, shown: format.number(missingDays), day: format.date(missingOn) })}{" "}
      {mayAdd ? <Link to="/settings/rates/new" search={{ from: currency, to: page.currency, on: missingOn } as never}>{t("selling.addRate")}</Link> : t("selling.askForRate")}
    </>
  );
}

/** What was won in another currency, beside the results: what it is worth, or which rate is missing for that. */
export function OtherCurrency(props: { other: Other; page: ResultsPageData; scope: Scope }) {
  const t = useT();
  const format = useFormat();
  const { currency, wonCount, wonMinor } = props.other;
  return <>{t("selling.otherCurrency", { count: wonCount, shown: format.number(wonCount), amount: format.money({ minor: wonMinor, currency }) })} <Worth {...props} /></>;
}
