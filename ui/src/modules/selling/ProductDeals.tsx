import { RelatedDeals } from "./RelatedDeals";

/** The deals in sight for a product, as a tab of its record. */
export function ProductDeals({ id }: { id: string }) {
  return <RelatedDeals of="product" record={{ id, label: { pl: "", en: "" } }} />;
}
