import { describe, expect, it } from "vitest";
import { addsUp, combined } from "./sums";
import type { WhyPart } from "./types";

const part = (kind: WhyPart["kind"], value: number): WhyPart => ({ kind, value, unit: "money", label: { pl: "", en: "" }, link: null, count: null });
const money = (value: number | null) => ({ value, unit: "money" as const, currency: "PLN" });

describe("the parts of a figure", () => {
  it("add up with the rest and with what is hidden", () => {
    const parts = [part("addend", 100_00), part("rest", 20_50), part("hidden", 3_07)];
    expect(addsUp({ figure: money(123_57), parts, combine: "sum" })).toBe(true);
    expect(addsUp({ figure: money(123_58), parts, combine: "sum" })).toBe(false);
  });

  it("divide to basis points, and nothing divided by nothing is not known", () => {
    expect(combined({ parts: [part("numerator", 1), part("denominator", 3)], combine: "ratio" })).toBe(3333);
    expect(addsUp({ figure: money(null), parts: [part("numerator", 0), part("denominator", 0)], combine: "ratio" })).toBe(true);
  });

  it("make a mean", () => {
    expect(combined({ parts: [part("numerator", 100), part("denominator", 8)], combine: "mean" })).toBe(125);
  });
});
