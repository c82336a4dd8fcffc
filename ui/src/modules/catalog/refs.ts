import { request } from "../../shared/api/client";
import { printFilter } from "../../shared/list/filter";
import { fetchPage } from "../../shared/list/useRecords";
import type { RefSource } from "../../shared/slots/slots";
import type { Book } from "./prices/api";
import type { Line, Product } from "./types";

const OFFERED = 12;

const source = <Row extends Product | Line | Book>(path: string): RefSource => ({
  permission: "catalog.read",
  search: async (query, signal) => {
    const filter = query.trim() === "" ? "" : printFilter([{ kind: "contains", field: "name", text: query.trim() }]);
    const { rows } = await fetchPage<Row>(path, { filter, sort: "name", limit: OFFERED }, signal);
    return rows.map(({ id, name }) => ({ id, label: name }));
  },
  name: async (id, signal) => (await request<Row>(`${path}/${id}`, { signal })).name,
});

/** The records of the catalogue that others point to. */
export const catalogRefs = { product: source<Product>("/api/products"), line: source<Line>("/api/product-lines"), priceBook: source<Book>("/api/price-books") };
