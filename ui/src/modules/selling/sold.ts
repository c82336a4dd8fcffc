import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { request } from "../../shared/api/client";
import type { Schemas } from "../../shared/api/types";
import type { Dimension, Scope } from "./results";

/** An answer knows what it is broken down by: while the next one is read, the one before stands. */
export type Sold = Schemas["SoldPage"] & { readonly by: Dimension };

/** What was ordered, invoiced and paid in the period and in the one before; documents know no pipeline. */
export function useSold({ from, to, owner }: Scope, by: Dimension) {
  const query = { from, to, owner, dimension: by.toUpperCase() };
  return useQuery<Sold>({ queryKey: ["results", "documents", query], placeholderData: keepPreviousData, queryFn: ({ signal }) => request<Schemas["SoldPage"]>("/api/deals/results/documents", { query, signal }).then((page): Sold => ({ ...page, by })) });
}
