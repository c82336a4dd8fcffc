import { expect, it } from "vitest";
import { below, closedBelow, findIn, linesOf } from "./tree";
import type { TreeNode } from "./types";

const node = (id: string, children: TreeNode[] = [], vacant = false): TreeNode => ({ id, code: id, title: { pl: id, en: id }, unit: null, holders: [], vacant, children });
const tree = [node("a", [node("b", [node("c", [], true)]), node("d")])];

it("shows every line with its level until something is closed", () => {
  expect(linesOf(tree, new Set()).map(({ node: { id }, level }) => `${id}${level}`)).toEqual(["a1", "b2", "c3", "d2"]);
  expect(linesOf(tree, new Set(["b"])).map(({ node: { id } }) => id)).toEqual(["a", "b", "d"]);
});

it("counts what is below, and closes what is deep", () => {
  expect(below(tree[0] as TreeNode)).toEqual({ positions: 3, vacant: 1 });
  expect(closedBelow(tree, 2)).toEqual(["b"]);
});

it("finds positions by who holds them, without Polish letters, with the chain above", () => {
  const held = { ...node("s"), holders: [{ id: "p", label: { pl: "Łucja Żak", en: "Łucja Żak" } }] };
  const company = [node("a", [node("b", [held])])];
  expect(findIn(company, "zak lucja")).toEqual([{ id: "s", above: ["a", "b"] }]);
  expect(findIn(company, "zak x")).toEqual([]);
  expect(findIn(company, " ")).toEqual([]);
});
