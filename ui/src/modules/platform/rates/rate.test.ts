import { describe, expect, it } from "vitest";
import { shownRate, typedRate } from "./rate";

describe("exchange rates as text", () => {
  it("are shown with all their digits and at least four places", () => {
    expect(shownRate("4.25", "pl")).toBe("4,2500");
    expect(shownRate("100", "en")).toBe("100.0000");
    expect(shownRate("0.0110431234", "pl")).toBe("0,0110431234");
  });

  it("are read with a comma or a point", () => {
    expect(typedRate(" 4,2512 ")).toBe("4.2512");
    expect(typedRate("1\u00a0234.5")).toBe("1234.5");
    expect(typedRate(shownRate("4.2512", "pl"))).toBe("4.2512");
  });
});
