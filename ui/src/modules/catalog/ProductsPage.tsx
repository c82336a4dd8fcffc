import { Badge, Button } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import { useMay, useMe } from "../../shared/api/me";
import { useFormat } from "../../shared/format/useFormat";
import { useServerText, useT } from "../../shared/i18n/useT";
import { csvMoney } from "../../shared/list/csv";
import { useKeys } from "../../shared/keys/useKeys";
import { ListEmpty } from "../../shared/list/ListEmpty";
import { ListScreen } from "../../shared/list/ListScreen";
import type { Column } from "../../shared/list/table";
import { CatalogTabs } from "./CatalogTabs";
import { ProductRecord } from "./ProductRecord";
import type { Product } from "./types";

const TONE = { draft: "attention", active: "good", withdrawn: "gray" } as const;

function useColumns(): Column<Product>[] {
  const t = useT();
  const format = useFormat();
  const text = useServerText();
  const currency = useMe()?.company.currency ?? "";
  return useMemo(() => {
    const head = (key: string) => text(`field.products.${key}`);
    const missing = <span role="img" aria-label={t("states.missing")}>{"–"}</span>;
    return [
      { key: "name", head: head("name"), width: 220, grow: 2, sortable: true, render: ({ name }) => format.text(name), text: ({ name }) => format.text(name) },
      { key: "code", head: head("code"), width: 120, sortable: true, render: ({ code }) => code, text: ({ code }) => code },
      { key: "line", head: head("line"), width: 160, render: ({ line }) => (line ? format.text(line.label) : missing), text: ({ line }) => (line ? format.text(line.label) : "") },
      { key: "status", head: head("status"), width: 130, sortable: true, render: ({ status }) => <Badge variant={status === "withdrawn" ? "default" : "light"} color={TONE[status]}>{t(`catalog.status.${status}`)}</Badge>, text: ({ status }) => t(`catalog.status.${status}`) },
      { key: "price", head: head("price"), width: 140, align: "right", sortable: true, render: ({ price }) => (price ? format.money(price) : missing), text: ({ price }) => csvMoney(price, format.language, currency) },
      { key: "ean", head: head("ean"), width: 140, sortable: true, render: ({ ean }) => ean ?? missing, text: ({ ean }) => ean ?? "" },
    ];
  }, [t, format, text, currency]);
}

/** All products. */
export function ProductsPage() {
  const t = useT();
  const columns = useColumns();
  const navigate = useNavigate();
  const mayEdit = useMay("catalog.edit");
  const create = () => void navigate({ to: "/catalog/products/new" });
  useKeys(mayEdit ? [{ keys: "c", label: t("catalog.newProduct"), run: create }] : []);
  const views = useMemo(() => [{ label: t("catalog.onSale"), filter: "status = active" }, { label: t("catalog.drafts"), filter: "status = draft" }, { label: t("catalog.all"), filter: "" }], [t]);
  return (
    <>
      <CatalogTabs />
      <ListScreen<Product> object="products" path="/api/products" label={t("catalog.products")} views={views} columns={columns} lead={() => mayEdit && <Button size="compact-md" onClick={create}>{t("catalog.newProduct")}</Button>}
        empty={<ListEmpty because="nothingYet" begins icon="product" title={t("catalog.noProducts")} text={t("catalog.noProductsText")} {...(mayEdit && { action: { label: t("catalog.newProduct"), run: create } })} />}
        panel={(id, controls) => <ProductRecord key={id} id={id} {...controls} />} />
    </>
  );
}
