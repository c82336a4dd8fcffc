import { Badge } from "@mantine/core";
import { useT } from "../../../shared/i18n/useT";
import type { OrderState, Standing } from "./api";

const ORDER: Record<OrderState, string> = { draft: "gray", confirmed: "brand", part_delivered: "attention", delivered: "good", cancelled: "gray" };
const STANDING: Record<Standing, string> = { paid: "good", open: "brand", overdue: "refusal" };

/** Where an order stands, as a word on its colour. */
export function OrderBadge({ state }: { state: OrderState }) {
  const t = useT();
  return <Badge variant={state === "cancelled" ? "default" : "light"} color={ORDER[state]}>{t(`order.state.${state}`)}</Badge>;
}

/** How far an invoice is paid, as a word on its colour. */
export function StandingBadge({ standing }: { standing: Standing }) {
  const t = useT();
  return <Badge variant="light" color={STANDING[standing]}>{t(`invoice.standing.${standing}`)}</Badge>;
}
