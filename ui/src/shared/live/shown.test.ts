import { beforeEach, describe, expect, it, vi } from "vitest";
import { showing, showOpen, showRows } from "./shown";

describe("what the page shows", () => {
  beforeEach(() => showing.set({ open: null, rows: {} }));

  it("tells only when it changes", () => {
    const told = vi.fn();
    const stop = showing.subscribe(told);
    showRows("deals", ["a", "b"]);
    showRows("deals", ["a", "b"]);
    showOpen({ kind: "deals", id: "a" });
    showOpen({ kind: "deals", id: "a" });
    stop();
    expect(told).toHaveBeenCalledTimes(2);
    expect(showing.get()).toEqual({ open: { kind: "deals", id: "a" }, rows: { deals: ["a", "b"] } });
  });

  it("forgets a list that is left and keeps the others", () => {
    showRows("deals", ["a"]);
    showRows("accounts", ["x"]);
    showRows("deals", []);
    expect(showing.get().rows).toEqual({ accounts: ["x"] });
  });

  it("watches at most 200 rows of a list", () => {
    showRows("deals", Array.from({ length: 300 }, (_, index) => String(index)));
    expect(showing.get().rows["deals"]).toHaveLength(200);
  });
});
