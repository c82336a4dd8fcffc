import { describe, expect, it } from "vitest";
import type { PricePeriod } from "./api";
import { stretches } from "./series";

const period = (from: string, to: string | null, minor: number): PricePeriod => ({ book: { id: "b", label: { pl: "b", en: "b" } }, minQuantity: 1, price: { minor, currency: "PLN" }, from, to });

describe("stretches of prices", () => {
  it("tell past, present and coming ones apart", () => {
    const found = stretches([period("2024-01-01", "2025-01-01", 1), period("2025-01-01", "2026-12-01", 2), period("2026-12-01", null, 3)], "2026-11-23");
    expect(found.map(({ time }) => time)).toEqual(["past", "now", "future"]);
  });

  it("tell a time without a price", () => {
    const found = stretches([period("2024-01-01", "2025-01-01", 1), period("2026-01-01", null, 2)], "2025-06-01");
    expect(found.map(({ price, time }) => [price?.minor ?? null, time])).toEqual([[1, "past"], [null, "now"], [2, "future"]]);
  });
});
