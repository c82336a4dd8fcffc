import { Button } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import { useMay } from "../../../shared/api/me";
import { useFormat } from "../../../shared/format/useFormat";
import { useServerText, useT } from "../../../shared/i18n/useT";
import { useKeys } from "../../../shared/keys/useKeys";
import { ListEmpty } from "../../../shared/list/ListEmpty";
import { ListScreen } from "../../../shared/list/ListScreen";
import type { Column } from "../../../shared/list/table";
import { CatalogTabs } from "../CatalogTabs";
import type { Book } from "./api";

/** All price books. */
export function BooksPage() {
  const t = useT();
  const format = useFormat();
  const text = useServerText();
  const navigate = useNavigate();
  const mayEdit = useMay("catalog.edit");
  const columns = useMemo<Column<Book>[]>(() => {
    const head = (key: string) => text(`field.price-books.${key}`);
    return [
      { key: "name", head: head("name"), width: 220, grow: 2, sortable: true, render: ({ name }) => format.text(name), text: ({ name }) => format.text(name) },
      { key: "code", head: head("code"), width: 120, sortable: true, render: ({ code }) => code, text: ({ code }) => code },
      { key: "currency", head: head("currency"), width: 90, sortable: true, render: ({ currency }) => currency, text: ({ currency }) => currency },
      { key: "parent", head: head("parent"), width: 180, sortable: true, render: ({ parent }) => (parent ? format.text(parent.label) : "–"), text: ({ parent }) => (parent ? format.text(parent.label) : "") },
      { key: "offBp", head: head("offBp"), width: 110, align: "right", sortable: true, render: ({ parent, offBp }) => (parent ? format.percent(offBp) : "–"), text: ({ offBp }) => String(offBp / 100) },
      { key: "prices", head: head("prices"), width: 120, align: "right", sortable: true, render: ({ prices }) => format.number(prices), text: ({ prices }) => String(prices) },
    ];
  }, [format, text]);
  const create = () => void navigate({ to: "/catalog/price-books/new" });
  useKeys(mayEdit ? [{ keys: "c", label: t("price.newBook"), run: create }] : []);
  const views = useMemo(() => [{ label: t("catalog.all"), filter: "" }], [t]);
  return (
    <>
      <CatalogTabs />
      <ListScreen<Book> object="price-books" path="/api/price-books" label={t("price.books")} views={views} columns={columns} pageOf={(id) => `/catalog/price-books/${id}`} lead={() => mayEdit && <Button size="compact-md" onClick={create}>{t("price.newBook")}</Button>}
        empty={<ListEmpty because="nothingYet" icon="promotion" title={t("price.noBooks")} text={t("price.noBooksText")} {...(mayEdit && { action: { label: t("price.newBook"), run: create } })} />} />
    </>
  );
}
