import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { useMemo } from "react";
import { useMay, useMe } from "../../../shared/api/me";
import type { Money } from "../../../shared/format/types";
import { useFormat } from "../../../shared/format/useFormat";
import { useServerText, useT } from "../../../shared/i18n/useT";
import { csvMoney } from "../../../shared/list/csv";
import { ListEmpty } from "../../../shared/list/ListEmpty";
import { ListScreen } from "../../../shared/list/ListScreen";
import type { Column } from "../../../shared/list/table";
import { RecordLoading } from "../../../shared/record/RecordLoading";
import { useRecordWrites } from "../../../shared/record/useRecordWrites";
import { useUndo } from "../../../shared/record/useUndo";
import { usePlaceName } from "../../../shared/shell/place";
import { WhyFigure } from "../../../shared/why/WhyFigure";
import { CatalogTabs } from "../CatalogTabs";
import { bookQuery, loadWhy, PRICE_KEYS, setPrice, type Book, type BookPrice } from "./api";
import { BookHead } from "./BookHead";
import { PriceRecord } from "./PriceRecord";

function useColumns(book: Book): Column<BookPrice>[] {
  const t = useT();
  const format = useFormat();
  const text = useServerText();
  return useMemo(() => {
    const head = (key: string) => text(`field.book-prices.${key}`);
    const missing = <span role="img" aria-label={t("states.missing")}>{"–"}</span>;
    const date = (key: "from" | "nextFrom"): Column<BookPrice> => ({ key, head: head(key), width: 120, grow: 0.4, align: "right", sortable: true, render: (row) => { const day = row[key]; return day ? <span title={format.relative(day)}>{format.date(day)}</span> : missing; }, text: (row) => row[key] ?? "" });
    const price = (row: BookPrice) => (row.price ? <WhyFigure name={format.text(row.name)} queryKey={["price", book.id, row.id]} load={loadWhy(book.id, row.id, 1)}>{format.money(row.price)}</WhyFigure> : missing);
    return [
      { key: "name", head: head("name"), width: 220, grow: 2, sortable: true, render: ({ name }) => format.text(name), text: ({ name }) => format.text(name) },
      { key: "code", head: head("code"), width: 120, sortable: true, render: ({ code }) => code, text: ({ code }) => code },
      { key: "line", head: head("line"), width: 150, render: ({ line }) => (line ? format.text(line.label) : missing), text: ({ line }) => (line ? format.text(line.label) : "") },
      { key: "price", head: head("price"), width: 150, align: "right", sortable: true, render: price, text: ({ price: amount }) => csvMoney(amount, format.language, book.currency), edit: { kind: "money", field: "price", value: ({ price: amount }) => amount ?? null, currency: () => book.currency } },
      { key: "own", head: head("own"), width: 130, sortable: true, render: ({ own, price: amount }) => (own ? t("price.own") : amount ? t("price.fromParent") : t("price.noPrice")), text: ({ own }) => (own ? t("price.own") : t("price.fromParent")) },
      date("from"), date("nextFrom"),
    ];
  }, [t, format, text, book.id, book.currency]);
}

function Loaded({ book }: { book: Book }) {
  const t = useT();
  const format = useFormat();
  const today = useMe()?.today ?? "";
  const mayEdit = useMay("catalog.edit");
  const columns = useColumns(book);
  const offerUndo = useUndo(PRICE_KEYS);
  const { refresh } = useRecordWrites<BookPrice>({ object: "book-prices", path: "", refreshes: PRICE_KEYS });
  usePlaceName(format.text(book.name));
  const patch = async (row: BookPrice, body: Readonly<Record<string, unknown>>) => {
    const { changeSet } = await setPrice(book.id, row.version, { product: row.id, price: (body["price"] as Money | null) ?? null, from: today });
    await refresh();
    offerUndo(t("price.savedFromToday"), changeSet);
  };
  const edit = mayEdit ? { refreshes: PRICE_KEYS, patch, bulk: false } : undefined;
  const views = useMemo(() => [
    { label: t("catalog.all"), filter: "" },
    { label: t("price.viewOwn"), filter: "own = true" },
    { label: t("price.viewComing"), filter: "nextFrom is not empty", sort: "nextFrom" },
    { label: t("price.viewMissing"), filter: "price is empty" },
  ], [t]);
  return (
    <>
      <CatalogTabs />
      <BookHead book={book} />
      <ListScreen<BookPrice> object="book-prices" within={book.id} path={`/api/price-books/${book.id}/prices`} label={format.text(book.name)} views={views} columns={columns} edit={edit}
        empty={<ListEmpty because="nothingYet" icon="product" title={t("catalog.noProducts")} text={t("catalog.noProductsText")} />} panel={(id, controls) => <PriceRecord key={id} product={id} book={book} {...controls} />} />
    </>
  );
}

/** One price book: what it follows, and what every product costs in it today. */
export function BookPage() {
  const params: { id?: string } = useParams({ strict: false });
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(bookQuery(params.id ?? ""));
  return data ? <Loaded book={data} key={data.id} /> : <RecordLoading error={error} onRetry={() => void refetch()} onClose={() => void navigate({ to: "/catalog/price-books" })} asPage />;
}
