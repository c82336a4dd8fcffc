import { useCallback } from "react";
import { useFormat } from "../../../shared/format/useFormat";
import { useT } from "../../../shared/i18n/useT";
import type { Deal } from "../api";

const WORDS: Readonly<Record<string, "cooling.planned" | "cooling.cooling" | "cooling.cold">> = { planned: "cooling.planned", cooling: "cooling.cooling", cold: "cooling.cold" };

/** How long nobody has spoken to the customer of an open deal, in words, as soon as that is long; empty before. */
export function useCoolingText(): (deal: Pick<Deal, "cooling">) => string {
  const t = useT();
  const format = useFormat();
  return useCallback(({ cooling }) => {
    if (cooling?.state === "snoozed") return t("cooling.snoozed", { until: cooling.snoozedUntil ? format.date(cooling.snoozedUntil) : "" });
    const key = WORDS[cooling?.state ?? ""];
    return cooling && key ? t(key, { days: cooling.quietDays }) : "";
  }, [t, format]);
}
