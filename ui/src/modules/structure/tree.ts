import type { TreeNode } from "./types";

/** A line of the tree as it stands on screen. */
export interface TreeLine {
  readonly node: TreeNode;
  readonly level: number;
  readonly parent: string | null;
  readonly place: number;
  readonly siblings: number;
}

/** The visible lines of a tree: what is closed hides what is below. */
export function linesOf(nodes: readonly TreeNode[], closed: ReadonlySet<string>, level = 1, parent: string | null = null): TreeLine[] {
  return nodes.flatMap((node, at) => [
    { node, level, parent, place: at + 1, siblings: nodes.length },
    ...(closed.has(node.id) ? [] : linesOf(node.children, closed, level + 1, node.id)),
  ]);
}

/** All positions below and the vacant ones among them, the position itself not counted. */
export function below(node: TreeNode): { positions: number; vacant: number } {
  return node.children.reduce((sum, child) => {
    const under = below(child);
    return { positions: sum.positions + 1 + under.positions, vacant: sum.vacant + (child.vacant ? 1 : 0) + under.vacant };
  }, { positions: 0, vacant: 0 });
}

/** The positions whose holder, title or code contains all the words, Polish letters or not; the chain above each is needed to show it. */
export function findIn(nodes: readonly TreeNode[], words: string, above: readonly string[] = []): { id: string; above: readonly string[] }[] {
  const wanted = folded(words).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return [];
  return nodes.flatMap((node) => {
    const { id, code, title, holders, children } = node;
    const text = folded([code, title.pl, title.en, ...holders.map(({ label }) => label.pl)].join(" "));
    return [...(wanted.every((word) => text.includes(word)) ? [{ id, above }] : []), ...findIn(children, words, [...above, id])];
  });
}

function folded(text: string): string {
  return text.toLowerCase().normalize("NFD").replaceAll(/\p{Mn}/gu, "").replaceAll("ł", "l");
}

/** Which positions are closed at first: everything deeper than so many levels, so that a large company opens calmly. */
export function closedBelow(nodes: readonly TreeNode[], levels: number): string[] {
  return nodes.flatMap((node) => [...(levels <= 1 && node.children.length > 0 ? [node.id] : []), ...closedBelow(node.children, levels - 1)]);
}
