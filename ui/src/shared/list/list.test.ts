import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bothFilters, PERIODS, printFilter, type Condition, type Part } from "./filter";
import { dropLast, parseFilter } from "./parseFilter";
import { nextSort, parseSort, printSort, readListState, withColumnAt, writeListState, type ListState } from "./listState";

const field = fc.constantFrom("stage", "amount", "owner", "closeOn");
const word = fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 });
const amount = fc.integer({ min: 0, max: 1e9 }).map(String);
const condition: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ kind: fc.constant("in" as const), field, values: fc.array(word, { minLength: 1, maxLength: 4 }) }),
  fc.record({ kind: fc.constant("in" as const), field, values: fc.array(word, { minLength: 1, maxLength: 4 }), not: fc.constant(true) }),
  fc.record({ kind: fc.constant("range" as const), field, from: amount, to: amount }),
  fc.record({ kind: fc.constant("period" as const), field, period: fc.constantFrom(...PERIODS) }),
  fc.record({ kind: fc.constant("contains" as const), field, text: word }),
  fc.record({ kind: fc.constant("mine" as const), field, subtree: fc.boolean() }),
  fc.record({ kind: fc.constant("under" as const), field, position: fc.uuid() }),
  fc.record({ kind: fc.constant("empty" as const), field, not: fc.boolean() }),
);

const part: fc.Arbitrary<Part> = fc.oneof({ arbitrary: condition, weight: 3 }, fc.record({ kind: fc.constant("any" as const), conditions: fc.array(condition, { minLength: 2, maxLength: 3 }) }));

describe("filters", () => {
  it("reads the example of the contract without its comparison", () => {
    expect(parseFilter('stage in (won,lost) and owner in subtree(me) and closeOn in next 30 days and name ~ "pump"')).toEqual([
      { kind: "in", field: "stage", values: ["won", "lost"] },
      { kind: "mine", field: "owner", subtree: true },
      { kind: "period", field: "closeOn", period: "next 30 days" },
      { kind: "contains", field: "name", text: "pump" },
    ]);
  });

  it("leaves what chips cannot show to the text", () => {
    for (const text of ["a = 1 and b = 2 or c = 3", "((a = 1 or b = 2) or c = 3) and d = 4", "not a = 1", "a > 5", "(a = 1", "a = 1)", "a in (1,,2)", "a ~", 'a = "open', "a in someday"]) expect(parseFilter(text), text).toBeNull();
    expect(parseFilter("  ")).toEqual([]);
  });

  it("reads groups of which any holds, nested once", () => {
    expect(parseFilter("a = 1 or b = 2")).toEqual([{ kind: "any", conditions: [{ kind: "in", field: "a", values: ["1"] }, { kind: "in", field: "b", values: ["2"] }] }]);
    expect(parseFilter("status = open and (amount >= 5 and amount <= 9 or closeOn in next 30 days)")).toEqual([
      { kind: "in", field: "status", values: ["open"] },
      { kind: "any", conditions: [{ kind: "range", field: "amount", from: "5", to: "9" }, { kind: "period", field: "closeOn", period: "next 30 days" }] },
    ]);
    expect(parseFilter("(a = 1)")).toEqual([{ kind: "in", field: "a", values: ["1"] }]);
    expect(dropLast("a = 1 and (b = 2 or c = 3)")).toBe("a = 1");
  });

  it("reads what lies before today as a period", () => {
    expect(parseFilter("closeOn < today")).toEqual([{ kind: "period", field: "closeOn", period: "before today" }]);
  });

  it("joins the two ends of a range into one chip", () => {
    expect(parseFilter("amount >= 5 and amount <= 9")).toEqual([{ kind: "range", field: "amount", from: "5", to: "9" }]);
  });

  it("reads the bounds of days that explanations link to", () => {
    expect(parseFilter("status = won and closedOn >= 2026-10-01 and closedOn < 2027-01-01")).toEqual([
      { kind: "in", field: "status", values: ["won"] },
      { kind: "range", field: "closedOn", from: "2026-10-01", to: "2026-12-31" },
    ]);
  });

  it("writes quotes and today as the server reads them", () => {
    expect(printFilter([{ kind: "contains", field: "name", text: 'pompa 2"' }, { kind: "period", field: "closeOn", period: "today" }])).toBe('name ~ "pompa 2""" and closeOn = today');
    expect(bothFilters("a = 1 or b = 2", "", "c = 3")).toBe("(a = 1 or b = 2) and c = 3");
  });

  it("reads every filter it prints", () => {
    fc.assert(fc.property(fc.array(part, { maxLength: 5 }), (conditions) => {
      expect(parseFilter(printFilter(conditions))).toEqual(conditions);
    }));
  });
});

describe("columns and order", () => {
  it("puts a column before another one or at the end", () => {
    expect(withColumnAt(["a", "b", "c"], "c", "a")).toEqual(["c", "a", "b"]);
    expect(withColumnAt(["a", "b", "c"], "a", null)).toEqual(["b", "c", "a"]);
    expect(withColumnAt(["a", "b", "c"], "b", "b")).toEqual(["a", "b", "c"]);
    expect(withColumnAt(["a", "b"], "a", "gone")).toEqual(["a", "b"]);
  });

  it("writes the order it reads", () => {
    expect(printSort(parseSort("-amount,closeOn,-name"))).toBe("-amount,closeOn,-name");
  });
});

describe("the address of a list", () => {
  const defaults = { sort: "-amount", columns: ["name", "amount"], layout: "list" as const };

  it("gives back what was written into it, and keeps what belongs to others", () => {
    const state: fc.Arbitrary<ListState> = fc.record({
      filter: fc.string(),
      sort: fc.constantFrom("-amount", "name", "closeOn,-amount"),
      columns: fc.subarray(["name", "amount", "owner", "stage"], { minLength: 1 }),
      layout: fc.constantFrom("list" as const, "board" as const, "calendar" as const, "map" as const), frozen: fc.integer({ min: 0, max: 5 }), widths: fc.dictionary(fc.constantFrom("name", "amount"), fc.integer({ min: 60, max: 640 })),
      open: fc.string(),
      by: fc.constantFrom("", "closeOn"),
      at: fc.constantFrom("", "2026-11-28"),
      span: fc.constantFrom("month" as const, "week" as const),
      place: fc.constantFrom("", "Łódź|Kutno"),
      tab: fc.string(),
    });
    fc.assert(fc.property(state, (given) => {
      const written = writeListState({ from: "2026-01-01" }, given, defaults);
      expect(readListState(written, defaults)).toEqual(given);
      expect(written["from"]).toBe("2026-01-01");
    }));
  });

  it("stays short and survives nonsense", () => {
    const plain = readListState({ layout: "spiral", filter: 7 }, defaults);
    expect(plain).toEqual({ ...defaults, filter: "", frozen: 1, widths: {}, by: "", at: "", span: "month", place: "", open: "", tab: "" });
    expect(Object.values(writeListState({}, plain, defaults)).filter(Boolean)).toEqual([]);
  });

  it("turns the order round on the second click and adds with Shift", () => {
    expect(nextSort("-amount", "name", false)).toBe("name");
    expect(nextSort("name", "name", false)).toBe("-name");
    expect(nextSort("-amount", "name", true)).toBe("-amount,name");
    expect(nextSort("-amount,name", "amount", true)).toBe("amount,name");
  });
});
