import { useQuery } from "@tanstack/react-query";
import { useMe } from "../../../shared/api/me";
import { useFormat } from "../../../shared/format/useFormat";
import { useServerText } from "../../../shared/i18n/useT";
import { vatRatesQuery, type VatClass } from "./api";

/** How a class of tax reads: the rate of today, or its name where it has none. */
export function useVatText(): (vatClass: VatClass) => string {
  const text = useServerText();
  const format = useFormat();
  const today = useMe()?.today ?? "";
  const { data: rates = [] } = useQuery(vatRatesQuery);
  return (vatClass) => {
    const rate = rates.find((one) => one.vatClass === vatClass && one.from <= today && (!one.to || today < one.to));
    return rate?.kind === "rate" ? format.percent(rate.rateBp, 0) : text(`vat.${vatClass}`);
  };
}
