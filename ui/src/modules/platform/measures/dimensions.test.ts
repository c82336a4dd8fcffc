import { describe, expect, it } from "vitest";
import { branches } from "./dimensions";

const node = (id: string, parent: string | null) => ({ id, code: id, name: { pl: id, en: id }, parent });

describe("the nodes of a dimension", () => {
  it("stand below their parents, and at the top when the parent is not there", () => {
    const trees = branches([node("b", "a"), node("a", null), node("c", "b"), node("d", "gone")]);
    expect(trees.map((one) => one.node.id)).toEqual(["a", "d"]);
    expect(trees[0]?.below[0]?.below[0]?.node.id).toBe("c");
  });
});
