import { expect, it } from "vitest";
import { kindOf, periodAround, previousOf, stepped } from "./period";

it("finds the whole month, quarter and year around a day", () => {
  expect(periodAround("2028-02-10", "month")).toEqual({ from: "2028-02-01", to: "2028-02-29" });
  expect(periodAround("2026-11-23", "quarter")).toEqual({ from: "2026-10-01", to: "2026-12-31" });
  expect(periodAround("2026-11-23", "year")).toEqual({ from: "2026-01-01", to: "2026-12-31" });
});

it("tells what kind a range is", () => {
  expect([periodAround("2026-11-23", "quarter"), { from: "2026-11-02", to: "2026-11-30" }].map(kindOf)).toEqual(["quarter", "custom"]);
});

it("steps whole periods over the turn of the year and custom ones by their length", () => {
  expect(previousOf({ from: "2026-01-01", to: "2026-03-31" })).toEqual({ from: "2025-10-01", to: "2025-12-31" });
  expect(stepped({ from: "2026-12-01", to: "2026-12-31" }, 1)).toEqual({ from: "2027-01-01", to: "2027-01-31" });
  expect(previousOf({ from: "2026-11-11", to: "2026-11-20" })).toEqual({ from: "2026-11-01", to: "2026-11-10" });
});
