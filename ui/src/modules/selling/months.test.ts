import { describe, expect, it } from "vitest";
import { monthsOf } from "./months";

describe("the months of a period", () => {
  it("are all there, also those without deals", () => {
    expect(monthsOf({ from: "2026-11-15", to: "2027-02-01" })).toEqual(["2026-11", "2026-12", "2027-01"]);
    expect(monthsOf({ from: "2026-11-01", to: "2026-12-01" })).toEqual(["2026-11"]);
  });
});
