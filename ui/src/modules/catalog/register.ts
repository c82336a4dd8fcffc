import { request } from "../../shared/api/client";
import { printFilter } from "../../shared/list/filter";
import { fetchPage } from "../../shared/list/useRecords";
import { register, type RefSource } from "../../shared/slots/slots";
import type { Line, Product } from "./types";

const OFFERED = 12;

const source = <Row extends Product | Line>(path: string): RefSource => ({
  permission: "catalog.read",
  search: async (query, signal) => {
    const filter = query.trim() === "" ? "" : printFilter([{ kind: "contains", field: "name", text: query.trim() }]);
    const { rows } = await fetchPage<Row>(path, { filter, sort: "name", limit: OFFERED }, signal);
    return rows.map(({ id, name }) => ({ id, label: name }));
  },
  name: async (id, signal) => (await request<Row>(`${path}/${id}`, { signal })).name,
});

const lines = source<Line>("/api/product-lines");

register({
  rail: [{ code: "products", icon: "product", label: "catalog.products", path: "/catalog/products", letter: "p" }],
  screens: [
    { path: "/catalog/products", title: "catalog.products", permission: "catalog.read", load: () => import("./ProductsPage").then(({ ProductsPage }) => ProductsPage) },
    { path: "/catalog/lines", title: "catalog.lines", permission: "catalog.read", load: () => import("./LinesPage").then(({ LinesPage }) => LinesPage) },
  ],
  refs: { product: source<Product>("/api/products"), line: lines, productLine: lines },
});
