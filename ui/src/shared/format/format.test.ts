import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatDate, formatDateTime, formatFullMoment, formatDuration, formatLongDate, formatMoment, formatRelative, formatWeekday, plusDays, todayIn } from "./dates";
import { formatMoney, formatNumber, formatPercent, formatShortMoney } from "./numbers";
import { parseDate, parseMoney, parseNumber, parsePercent } from "./parse";

const pln = (minor: number) => ({ minor, currency: "PLN" });
const spaced = (text: string) => text.replace(/ /g, "\u00a0");
const language = fc.constantFrom("pl" as const, "en" as const);

describe("numbers and money", () => {
  it("groups four digits in both languages", () => {
    expect(formatNumber("pl", 1234.56)).toBe(spaced("1 234,56"));
    expect(formatNumber("pl", 12345.67)).toBe(spaced("12 345,67"));
    expect(formatNumber("en", 1234.56)).toBe("1,234.56");
  });

  it("writes amounts as the table of the design does", () => {
    expect(formatMoney("pl", pln(123456))).toBe(spaced("1 234,56 zł"));
    expect(formatMoney("pl", pln(-500))).toBe(spaced("\u22125,00 zł"));
    expect(formatMoney("pl", { minor: 123456, currency: "EUR" })).toBe(spaced("1 234,56 EUR"));
    expect(formatMoney("en", pln(123456))).toBe(spaced("PLN 1,234.56"));
    expect(formatMoney("en", pln(-500))).toBe(spaced("\u2212PLN 5.00"));
    expect(formatMoney("en", { minor: 1234, currency: "JPY" })).toBe(spaced("JPY 1,234"));
  });

  it("stays exact where a floating number would not", () => {
    expect(formatMoney("pl", pln(9_007_199_254_740_991))).toBe(spaced("90 071 992 547 409,91 zł"));
    expect(formatMoney("pl", pln(1))).toBe(spaced("0,01 zł"));
  });

  it("shortens, and never says a thousand thousand", () => {
    expect(formatShortMoney("pl", pln(120_000_000))).toBe(spaced("1,2 mln zł"));
    expect(formatShortMoney("pl", pln(4_500_000))).toBe(spaced("45 tys. zł"));
    expect(formatShortMoney("en", pln(120_000_000))).toBe(spaced("PLN 1.2m"));
    expect(formatShortMoney("en", pln(-4_500_000))).toBe(spaced("\u2212PLN 45k"));
    expect(formatShortMoney("pl", pln(99_999_900))).toBe(spaced("1 mln zł"));
    expect(formatShortMoney("pl", pln(123_400))).toBe(spaced("1 234 zł"));
  });

  it("writes shares without a space before the sign", () => {
    expect(formatPercent("pl", 1230)).toBe("12,3%");
    expect(formatPercent("en", -1230)).toBe("\u221212.3%");
  });
});

describe("dates", () => {
  it("follows the table of the design", () => {
    expect(formatDate("pl", "2026-11-23")).toBe("23.11.2026");
    expect(formatDate("en", "2026-11-23")).toBe("23/11/2026");
    expect(formatLongDate("pl", "2026-11-23")).toBe("23 lis 2026");
    expect(formatLongDate("en", "2026-11-23")).toBe("23 Nov 2026");
    expect(formatWeekday("pl", "2026-11-27")).toBe("piątek");
  });

  it("shows a moment in the zone of the person", () => {
    const now = new Date("2026-11-24T00:00:00Z");
    expect(formatDateTime("pl", "2026-11-23T13:30:00Z", "Europe/Warsaw", now)).toBe("pon. 23 lis, 14:30");
    expect(formatMoment("pl", "2026-11-23T23:30:00Z", "Europe/Warsaw", now)).toBe("00:30");
    expect(formatMoment("pl", "2026-11-23T13:30:00Z", "Europe/Warsaw", now)).toBe("pon. 23 lis, 14:30");
    expect(formatDateTime("en", "2026-11-23T13:30:00Z", "Europe/Warsaw", now)).toBe("Mon 23 Nov, 14:30");
    expect(formatDateTime("en", "2025-11-23T13:30:00Z", "UTC", now)).toBe("Sun 23 Nov 2025, 13:30");
    expect(formatFullMoment("pl", "2026-11-30T06:30:00Z", "Europe/Warsaw", now)).toBe("poniedziałek 30 listopada, 07:30");
    expect(formatFullMoment("en", "2026-11-30T06:30:00Z", "Europe/Warsaw", now)).toBe("Monday 30 November, 07:30");
    expect(formatFullMoment("en", "2026-11-24T06:30:00Z", "Europe/Warsaw", now)).toBe("07:30");
    expect(todayIn("Europe/Warsaw", new Date("2026-11-23T23:30:00Z"))).toBe("2026-11-24");
  });

  it("says the distance in words", () => {
    expect(formatRelative("pl", "2026-11-22", "2026-11-23")).toBe("wczoraj");
    expect(formatRelative("pl", "2026-11-26", "2026-11-23")).toBe("za 3 dni");
    expect(formatRelative("en", "2026-11-26", "2026-11-23")).toBe("in 3 days");
    expect(formatDuration(125)).toBe("2 min 5 s");
  });
});

describe("reading what people type", () => {
  it.each([
    ["1 234,56", 123456], ["1\u00a0234,56 zł", 123456], ["1.234,56", 123456], ["1,234.56", 123456], ["1234.5", 123450], ["-5", -500],
    ["\u22125,00", -500], ["1.234", 123400], ["1,2 mln", 120_000_000], ["45 tys.", 4_500_000], ["45k", 4_500_000], ["PLN 12.50", 1250],
  ])("reads %s", (text, minor) => {
    expect(parseMoney(text, "PLN", "pl")).toEqual(pln(minor));
  });

  it.each(["", "abc", "1,2,3.4.5", "12,345678", "--5", "1 2 zł zł"])("refuses %s as an amount", (text) => {
    expect(parseMoney(text, "PLN", "pl")).toBeNull();
  });

  it("takes the currency that is written beside the amount", () => {
    expect(parseMoney("12 EUR", "PLN", "pl")).toEqual({ minor: 1200, currency: "EUR" });
  });

  it("reads three figures after one separator by the custom of the language", () => {
    expect(parseNumber("1,234", "pl")).toBe(1.234);
    expect(parseNumber("1,234", "en")).toBe(1234);
  });

  it.each([
    ["23.11.2026", "2026-11-23"], ["23/11", "2026-11-23"], ["23 lis", "2026-11-23"], ["5 października 2027", "2027-10-05"],
    ["jutro", "2026-11-24"], ["+7", "2026-11-30"], ["2026-2-3", "2026-02-03"], ["1.2.27", "2027-02-01"],
  ])("reads the date %s", (text, iso) => {
    expect(parseDate(text, "2026-11-23")).toBe(iso);
  });

  it.each(["31.02.2026", "13/13/2026", "kiedyś", ""])("refuses %s as a date", (text) => {
    expect(parseDate(text, "2026-11-23")).toBeNull();
  });

  it("parses every amount it prints", () => {
    const amount = fc.record({ minor: fc.maxSafeInteger(), currency: fc.constantFrom("PLN", "EUR", "JPY", "KWD") });
    fc.assert(fc.property(language, amount, (of, money) => {
      expect(parseMoney(formatMoney(of, money), "PLN", of)).toEqual({ ...money, minor: money.minor + 0 });
    }));
  });

  it("parses every number, share and date it prints", () => {
    fc.assert(fc.property(language, fc.integer({ min: -1e11, max: 1e11 }), (of, hundredths) => {
      expect(parseNumber(formatNumber(of, hundredths / 100), of)).toBe(hundredths / 100 + 0);
      expect(parsePercent(formatPercent(of, hundredths % 1e6, 2), of)).toBe((hundredths % 1e6) + 0);
    }));
    fc.assert(fc.property(language, fc.integer({ min: -30000, max: 30000 }), (of, days) => {
      const iso = plusDays("2026-11-23", days);
      expect(parseDate(formatDate(of, iso), "2026-11-23")).toBe(iso);
      expect(parseDate(formatLongDate(of, iso), "2026-11-23")).toBe(iso);
    }));
  });
});
