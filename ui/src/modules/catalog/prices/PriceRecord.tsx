import { useQuery } from "@tanstack/react-query";
import { request } from "../../../shared/api/client";
import { useMay } from "../../../shared/api/me";
import { useFormat } from "../../../shared/format/useFormat";
import { useServerText, useT } from "../../../shared/i18n/useT";
import type { PanelControls } from "../../../shared/list/ListScreen";
import { FixedField } from "../../../shared/record/FixedField";
import { PlainHistory } from "../../../shared/record/PlainHistory";
import { RecordLoading } from "../../../shared/record/RecordLoading";
import { RecordPanel } from "../../../shared/record/RecordPanel";
import type { Product } from "../types";
import type { Book } from "./api";
import { PriceForm } from "./PriceForm";
import { PriceSeries } from "./PriceSeries";

type Props = Omit<PanelControls, "onFullPage"> & { product: string; book: Book };

/** The prices of one product in a book over time, and the form that changes them. */
export function PriceRecord({ product: id, book, tab, onTab, onClose, onStep }: Props) {
  const t = useT();
  const format = useFormat();
  const text = useServerText();
  const mayEdit = useMay("catalog.edit");
  const { data, error, refetch } = useQuery({ queryKey: ["products", "one", id], queryFn: ({ signal }) => request<Product>(`/api/products/${id}`, { signal }) });
  if (!data) return <RecordLoading error={error} onRetry={() => void refetch()} onClose={onClose} />;
  const head = (
    <>
      <FixedField label={text("field.products.code")} show={data.code} />
      <FixedField label={t("price.book")} show={format.text(book.name)} />
    </>
  );
  const tabs = [
    { code: "prices", label: t("price.prices"), content: <>{mayEdit && <PriceForm key={data.version} product={data} book={book} />}<PriceSeries product={id} book={book.id} /></> },
    { code: "history", label: t("record.history"), content: <PlainHistory object="products" path="/api/products" id={id} /> },
  ];
  return <RecordPanel title={format.text(data.name)} head={head} tabs={tabs} tab={tab} onTab={onTab} onClose={onClose} onStep={onStep} />;
}
