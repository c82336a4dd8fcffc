import { describe, expect, it } from "vitest";
import { daysOfKey, isoWeek, mondayOf, turned, weeksOf } from "./calendar";

describe("the calendar", () => {
  it("begins weeks on Monday", () => {
    expect(["2026-11-23", "2026-11-28", "2026-11-29"].map(mondayOf)).toEqual(["2026-11-23", "2026-11-23", "2026-11-23"]);
  });

  it("shows whole weeks of a month", () => {
    const weeks = weeksOf("month", "2026-11-28");
    expect([weeks.length, weeks[0]?.[0], weeks.at(-1)?.at(-1)]).toEqual([6, "2026-10-26", "2026-12-06"]);
    expect(weeksOf("month", "2027-02-10")).toHaveLength(4);
    expect(weeksOf("week", "2026-11-28")).toEqual([["2026-11-23", "2026-11-24", "2026-11-25", "2026-11-26", "2026-11-27", "2026-11-28", "2026-11-29"]]);
  });

  it("turns pages over the end of a year", () => {
    expect([turned("month", "2026-12-31", 1), turned("month", "2026-01-15", -1), turned("week", "2026-12-30", 1)]).toEqual(["2027-01-01", "2025-12-01", "2027-01-06"]);
  });

  it("counts weeks as the standard does", () => {
    expect(["2026-01-01", "2026-12-31", "2027-01-03", "2027-01-04"].map(isoWeek)).toEqual([1, 53, 53, 1]);
  });

  it("moves by keys", () => {
    expect(["ArrowRight", "ArrowUp", "x"].map(daysOfKey)).toEqual([1, -7, 0]);
  });
});
