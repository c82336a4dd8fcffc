import { describe, expect, it } from "vitest";
import { entryAt, placesOf, railOf } from "./entries";
import { score } from "./match";

const entries = [
  { code: "deals", icon: "deal", label: "shell.more", path: "/selling" },
  { code: "results", icon: "results", label: "shell.more", path: "/selling/results" },
  { code: "structure", icon: "structure", label: "shell.more", path: "/structure/tree", under: "/structure" },
] as const;

describe("the rail", () => {
  it("keeps the server's order and leaves out places and chapters that nobody knows", () => {
    const rail = railOf([{ chapter: "selling", places: ["results", "unknown", "deals"] }, { chapter: "weather", places: ["structure"] }, { chapter: "training", places: ["unknown"] }], [...entries]);
    expect(rail.map(({ code }) => code)).toEqual(["selling"]);
    expect(placesOf(rail).map(({ code }) => code)).toEqual(["results", "deals"]);
  });

  it("marks the entry with the longest matching path", () => {
    expect(entryAt("/selling/results/x", entries)?.code).toBe("results");
    expect(entryAt("/selling/deals", entries)?.code).toBe("deals");
    expect(entryAt("/structure/units/new", entries)?.code).toBe("structure");
    expect(entryAt("/sellingx", entries)).toBeUndefined();
  });
});

describe("the palette", () => {
  it.each([["Działania", "dzial", 3], ["Lista szans", "szans", 2], ["Wyniki sprzedaży", "wyn spr", 2], ["Wyniki", "wynkii", 1], ["Wyniki", "wniki", 1], ["Wyniki", "xyz", 0], ["Wyniki", "", 1]])(
    "finds %s by %s", (text, typed, expected) => {
      expect(score(text, typed)).toBe(expected);
    });
});
