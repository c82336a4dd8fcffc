import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { contrast, readTokens } from "./contrast";
import { MEANINGS } from "./theme";

const tokens = readTokens(readFileSync("src/shared/theme/tokens.css", "utf8"));

function least(front: string, back: string): number {
  const [a, b] = [tokens.get(front), tokens.get(back)];
  if (!a || !b) throw new Error(`No token ${front} or ${back}`);
  return Math.min(contrast(a.light, b.light), contrast(a.dark, b.dark));
}

const grounds = ["page", "surface", "raised"];
const texts = ["text", "muted", ...MEANINGS];
const series = [1, 2, 3, 4, 5, 6, 7, 8].map((number) => `series-${number}`);

describe("contrast of the tokens", () => {
  it("computes the pairs that the standard names", () => {
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
    expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
  });

  it.each(grounds.flatMap((ground) => texts.map((text) => [text, ground])))("%s can be read on %s", (text, ground) => {
    expect(least(text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(["sunken", "hover"].flatMap((ground) => ["text", "muted", "brand"].map((text) => [text, ground])))("%s can be read on %s", (text, ground) => {
    expect(least(text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(MEANINGS)("%s can be read on its soft ground, and text too", (meaning) => {
    expect(least(meaning, `${meaning}-soft`)).toBeGreaterThanOrEqual(4.5);
    expect(least("text", `${meaning}-soft`)).toBeGreaterThanOrEqual(4.5);
  });

  it.each([...MEANINGS, "brand-strong"])("the label of a button filled with %s can be read", (meaning) => {
    expect(least("on-brand", meaning)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(grounds)("the line of a control is visible on %s", (ground) => {
    expect(least("control", ground)).toBeGreaterThanOrEqual(3);
  });

  it.each(series)("%s is visible on its surface", (colour) => {
    expect(least(colour, "surface")).toBeGreaterThanOrEqual(4.5);
  });
});
