import { describe, expect, it } from "vitest";
import { pointChange, relativeChange } from "./change";

describe("a change", () => {
  it("is told in percent of what was before", () => {
    expect(relativeChange(150, 100)).toEqual({ kind: "more", bp: 5000 });
    expect(relativeChange(50, 200)).toEqual({ kind: "less", bp: 7500 });
    expect(relativeChange(-50, -100)).toEqual({ kind: "more", bp: 5000 });
  });

  it("is no percentage of nothing", () => {
    expect(relativeChange(5, 0)).toEqual({ kind: "fromNothing" });
    expect(relativeChange(0, 0)).toEqual({ kind: "same" });
    expect(relativeChange(null, 3)).toEqual({ kind: "unknown" });
    expect(relativeChange(3, undefined)).toEqual({ kind: "unknown" });
  });

  it("of a share is told in points", () => {
    expect(pointChange(5639, 6870)).toEqual({ kind: "less", bp: 1231 });
    expect(pointChange(0, 0)).toEqual({ kind: "same" });
  });
});
