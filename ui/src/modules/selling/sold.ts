import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { request } from "../../shared/api/client";
import type { Schemas } from "../../shared/api/types";
import type { Dimension, Scope } from "./results";

export type Sold = Schemas["SoldPage"];

/** What was ordered, invoiced and paid in the period and in the one before; documents know no pipeline. */
export function useSold({ from, to, owner }: Scope, by: Dimension) {
  const query = { from, to, owner, dimension: by.toUpperCase() };
  return useQuery({ queryKey: ["results", "documents", query], placeholderData: keepPreviousData, queryFn: ({ signal }) => request<Sold>("/api/deals/results/documents", { query, signal }) });
}
