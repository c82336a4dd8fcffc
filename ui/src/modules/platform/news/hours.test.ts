import { describe, expect, it } from "vitest";
import { shortTime, timesBeside } from "./hours";

describe("working hours", () => {
  it("begin and end at half hours, never both at the same", () => {
    const times = timesBeside("08:00", "17:00");
    expect(times).toHaveLength(47);
    expect(times).toContain("08:00");
    expect(times).not.toContain("17:00");
  });

  it("keep a time between the half hours that was set elsewhere", () => {
    expect(timesBeside("07:15", "17:00").slice(14, 17)).toEqual(["07:00", "07:15", "07:30"]);
    expect(shortTime("07:15:00")).toBe("07:15");
  });
});
