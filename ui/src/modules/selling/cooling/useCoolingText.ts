import { useCallback } from "react";
import { useFormat } from "../../../shared/format/useFormat";
import { useT } from "../../../shared/i18n/useT";
import type { Deal } from "../api";

/** How long nobody has spoken to the customer of an open deal, in words, as soon as that is long; empty before. */
export function useCoolingText(): (deal: Pick<Deal, "cooling">) => string {
  const t = useT();
  const format = useFormat();
  return useCallback(({ cooling }) => {
    if (!cooling || cooling.state === "warm") return "";
    return cooling.state === "snoozed" ? t("cooling.snoozed", { until: cooling.snoozedUntil ? format.date(cooling.snoozedUntil) : "" }) : t(`cooling.${cooling.state}`, { days: cooling.quietDays });
  }, [t, format]);
}
