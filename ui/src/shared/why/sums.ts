import type { Why } from "./types";

/** What the parts make together by the rule of combination; null when that cannot be computed. */
export function combined({ parts, combine }: Pick<Why, "parts" | "combine">): number | null {
  const of = (...kinds: string[]) => parts.filter(({ kind }) => kinds.includes(kind)).reduce((sum, { value }) => sum + value, 0);
  switch (combine) {
    case "sum":
      return of("addend", "rest", "hidden");
    case "ratio": {
      const below = of("denominator");
      return below === 0 ? null : Math.round((of("numerator") * 10_000) / below);
    }
    case "mean": {
      const counted = of("denominator");
      // Means are tenths.
      return counted === 0 ? null : Math.round((of("numerator") * 10) / counted);
    }
  }
}

/** Whether the parts make exactly the figure. */
export function addsUp(why: Pick<Why, "figure" | "parts" | "combine">): boolean {
  return combined(why) === (why.figure.value ?? null);
}
