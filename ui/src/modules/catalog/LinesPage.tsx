import { Button } from "@mantine/core";
import { Link, useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import { useMay } from "../../shared/api/me";
import { useFormat } from "../../shared/format/useFormat";
import { useServerText, useT } from "../../shared/i18n/useT";
import { useKeys } from "../../shared/keys/useKeys";
import { ListEmpty } from "../../shared/list/ListEmpty";
import { ListScreen } from "../../shared/list/ListScreen";
import type { Column } from "../../shared/list/table";
import { CatalogTabs } from "./CatalogTabs";
import { LineRecord } from "./LineRecord";
import type { Line } from "./types";

/** All product lines. */
export function LinesPage() {
  const t = useT();
  const format = useFormat();
  const text = useServerText();
  const columns = useMemo<Column<Line>[]>(() => {
    const head = (key: string) => text(`field.product-lines.${key}`);
    const products = (line: Line) => <Link to="/catalog/products" search={{ filter: `line = ${line.id}` } as never} onClick={(event) => event.stopPropagation()}>{format.number(line.products)}</Link>;
    return [
      { key: "name", head: head("name"), width: 220, grow: 2, sortable: true, render: ({ name }) => format.text(name), text: ({ name }) => format.text(name) },
      { key: "code", head: head("code"), width: 120, sortable: true, render: ({ code }) => code, text: ({ code }) => code },
      { key: "parent", head: head("parent"), width: 180, render: ({ parent }) => (parent ? format.text(parent.label) : "–"), text: ({ parent }) => (parent ? format.text(parent.label) : "") },
      { key: "products", head: head("products"), width: 110, align: "right", sortable: true, render: products, text: ({ products: count }) => String(count) },
    ];
  }, [format, text]);
  const navigate = useNavigate();
  const mayEdit = useMay("catalog.edit");
  const create = () => void navigate({ to: "/catalog/lines/new" });
  useKeys(mayEdit ? [{ keys: "c", label: t("catalog.newLine"), run: create }] : []);
  const views = useMemo(() => [{ label: t("catalog.all"), filter: "" }], [t]);
  return (
    <>
      <CatalogTabs />
      <ListScreen<Line> object="product-lines" path="/api/product-lines" label={t("catalog.lines")} views={views} columns={columns} lead={() => mayEdit && <Button size="compact-md" onClick={create}>{t("catalog.newLine")}</Button>}
        empty={<ListEmpty because="nothingYet" begins icon="product" title={t("catalog.noLines")} text={t("catalog.noLinesText")} {...(mayEdit && { action: { label: t("catalog.newLine"), run: create } })} />} panel={(id, controls) => <LineRecord key={id} id={id} {...controls} />} />
    </>
  );
}
