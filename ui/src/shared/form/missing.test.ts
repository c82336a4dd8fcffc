import { expect, it } from "vitest";
import { isFilled } from "./useMissing";

it("takes blanks and nothing as missing, and zero and choices as given", () => {
  expect(["", "  ", null, undefined].map(isFilled)).toEqual([false, false, false, false]);
  expect(["a", 0, { id: "1" }].map(isFilled)).toEqual([true, true, true]);
});
