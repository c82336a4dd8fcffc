import { useMemo, useState } from "react";
import type { Found } from "./PositionTree";
import { findIn } from "./tree";
import type { TreeNode } from "./types";

/** Searching the tree while typing: what is found is opened and marked, and Enter walks from one to the next. */
export function useReveal(nodes: readonly TreeNode[] | undefined) {
  const [words, setWords] = useState("");
  const [asked, setAsked] = useState(0);
  const hits = useMemo(() => findIn(nodes ?? [], words), [nodes, words]);
  const at = hits.length === 0 ? 0 : asked % hits.length;
  const found = useMemo<Found | null>(() => (hits.length === 0 ? null : { ids: new Set(hits.map(({ id }) => id)), at: hits[at]?.id ?? "", above: new Set(hits.flatMap(({ above }) => above)) }), [hits, at]);
  const find = (next: string) => {
    setWords(next);
    setAsked(0);
  };
  return { words, find, hits, at, found, step: () => setAsked(asked + 1) };
}
