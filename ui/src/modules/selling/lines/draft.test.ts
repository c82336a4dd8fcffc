import { describe, expect, it } from "vitest";
import { emptyLine, isBegun, moved, netOf, offered, wishOf } from "./draft";

const pln = (minor: number) => ({ minor, currency: "PLN" });
const named = (text: string) => ({ id: text, label: { pl: text, en: text } });

describe("a line that is being written", () => {
  it("comes to what the server reckons", () => {
    expect(netOf({ ...emptyLine(), price: pln(1249), perQuantity: 100, quantity: 350_000, discountBp: 750 })).toBe(4044);
    expect(netOf({ ...emptyLine(), price: pln(1), perQuantity: 10, quantity: 5000 })).toBe(1);
    expect(netOf({ ...emptyLine(), price: pln(90_000_000_000), quantity: 10_000_000 })).toBe(900_000_000_000_000);
    expect(netOf(emptyLine())).toBe(0);
  });

  it("takes a price from the book and keeps one that was typed", () => {
    const offer = { product: named("p"), code: "P", unit: "pcs", vatClass: "standard" as const, limitBp: 1000, offered: { price: pln(500), perQuantity: 1, book: named("list"), minQuantity: 1, from: "2026-01-01", to: null } };
    const fresh = offered({ ...emptyLine(), product: named("p") }, offer);
    expect([fresh.price, fresh.book?.id, fresh.unit, fresh.limitBp]).toEqual([pln(500), "list", "pcs", 1000]);
    expect(offered({ ...emptyLine(), price: pln(7) }, offer).price).toEqual(pln(7));
  });

  it("is sent with a product or a name", () => {
    expect(wishOf({ ...emptyLine(), name: " Montaż " }, "PLN")).toMatchObject({ product: null, name: "Montaż", price: pln(0) });
    expect(wishOf({ ...emptyLine(), product: named("p"), name: "x" }, "PLN")).toMatchObject({ product: "p", name: null });
    expect(isBegun(emptyLine())).toBe(false);
  });

  it("goes up and down as far as there are others", () => {
    expect(moved(["a", "b"], 1, -1)).toEqual(["b", "a"]);
    expect(moved(["a", "b"], 1, 1)).toEqual(["a", "b"]);
  });
});
