import { queryOptions } from "@tanstack/react-query";
import { request } from "../../../shared/api/client";
import type { Schemas } from "../../../shared/api/types";

export type DimensionInfo = Schemas["DimensionInfo"];
export type DimensionNode = Schemas["DimensionNode"];

/** A node with those below it. */
export interface Branch {
  readonly node: DimensionNode;
  readonly below: readonly Branch[];
}

/** All dimensions. */
export const dimensionsQuery = queryOptions({ queryKey: ["dimensions"], queryFn: ({ signal }) => request<DimensionInfo[]>("/api/dimensions", { signal }) });

/** The nodes of a dimension on a day. */
export const dimensionTreeQuery = (dimension: string, on: string | null) =>
  queryOptions({ queryKey: ["dimensions", dimension, on], queryFn: ({ signal }) => request<DimensionNode[]>("/api/dimensions/tree", { query: { dimension, on }, signal }) });

/** Nodes as trees; a node whose parent is not among them stands at the top. */
export function branches(nodes: readonly DimensionNode[]): Branch[] {
  const ids = new Set(nodes.map(({ id }) => id));
  const under = (parent: string | null): Branch[] =>
    nodes.filter((node) => (node.parent && ids.has(node.parent) ? node.parent : null) === parent).map((node) => ({ node, below: under(node.id) }));
  return under(null);
}
