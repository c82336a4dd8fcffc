import { describe, expect, it } from "vitest";
import { csvCell, csvMoney, csvText } from "./csv";

describe("a file for spreadsheets", () => {
  it.each([["=1+1", "'=1+1"], ["+48 600", "'+48 600"], ["-cmd|x", "'-cmd|x"], ["@SUM(A1)", "'@SUM(A1)"], ["\t=1", '"\'\t=1"']])("makes %j harmless", (text, cell) => {
    expect(csvCell(text)).toBe(cell);
  });

  it.each(["-12,50", "1234.5", "−3", "12"])("leaves the number %s a number", (text) => {
    expect(csvCell(text).replaceAll('"', "")).toBe(text);
  });

  it("keeps quotes, separators and line ends inside their cell", () => {
    expect(csvText([["a;b", 'say "x"', "l1\nl2"], ["ż", "", "c"]], "pl")).toBe('\ufeff"a;b";"say ""x""";"l1\nl2"\r\nż;;c\r\n');
  });

  it("writes amounts that can be added up", () => {
    expect(csvMoney({ minor: 123456, currency: "PLN" }, "pl", "PLN")).toBe("1234,56");
    expect(csvMoney({ minor: -5, currency: "EUR" }, "en", "PLN")).toBe("-0.05 EUR");
    expect(csvMoney(null, "pl")).toBe("");
  });
});
