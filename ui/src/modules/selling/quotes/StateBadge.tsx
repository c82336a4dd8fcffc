import { Badge } from "@mantine/core";
import { useT } from "../../../shared/i18n/useT";
import type { QuoteState } from "./api";

const TONE: Record<QuoteState, string> = { draft: "gray", to_approve: "attention", approved: "brand", sent: "brand", accepted: "good", rejected: "refusal", expired: "attention", superseded: "gray" };

/** Where a version of a quote stands, as a word on its colour. */
export function QuoteStateBadge({ state }: { state: QuoteState }) {
  const t = useT();
  return <Badge variant={state === "superseded" ? "default" : "light"} color={TONE[state]}>{t(`quote.state.${state}`)}</Badge>;
}
