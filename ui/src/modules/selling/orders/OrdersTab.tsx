import { useQuery } from "@tanstack/react-query";
import { useT } from "../../../shared/i18n/useT";
import { ErrorState } from "../../../shared/states/ErrorState";
import { Skeletons } from "../../../shared/states/Skeletons";
import { dealOrdersQuery } from "./api";
import { OrderCard } from "./OrderCard";
import classes from "./orders.module.css";

/** The orders of a deal, the latest first. */
export function OrdersTab({ deal }: { deal: string }) {
  const t = useT();
  const { data, error, refetch } = useQuery(dealOrdersQuery(deal));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeletons shape="record" rows={4} />;
  return (
    <section className={classes.tab}>
      {data.orders.length === 0 && <p className="st-muted">{t("order.none")}</p>}
      {data.orders.map((order) => <OrderCard key={order.id} order={order} />)}
    </section>
  );
}
