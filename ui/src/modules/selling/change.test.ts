import { describe, expect, it } from "vitest";
import { pointChange, relativeChange } from "./change";
import { monthsOf } from "./months";

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

describe("the months of a period", () => {
  it("are all there, also those without deals", () => {
    expect(monthsOf({ from: "2026-11-15", to: "2027-02-01" })).toEqual(["2026-11", "2026-12", "2027-01"]);
    expect(monthsOf({ from: "2026-11-01", to: "2026-12-01" })).toEqual(["2026-11"]);
  });
});
