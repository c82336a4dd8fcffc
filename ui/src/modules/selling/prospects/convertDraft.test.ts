import { expect, test } from "vitest";
import type { Matches, Prospect } from "./api";
import { beginning, conversionBody, FRESH, OTHER, unpicked } from "./convertDraft";

const prospect = { id: "p", version: 1, name: "Anna Maria Kuń", company: null, town: "Hel", status: "qualified", createdAt: "2026-11-30T08:00:00Z", source: "hand" } as Prospect;
const match = (id: string, why: string[]) => ({ id, name: id, town: null, nip: null, title: null, account: null, why });

test("a name gives the account and both names of the person", () => {
  const draft = beginning(prospect, { accounts: [], contacts: [] }, "Szansa");
  expect(conversionBody(draft)).toEqual({
    account: { id: null, name: "Anna Maria Kuń", nip: null, town: "Hel" },
    contact: { id: null, given: "Anna Maria", family: "Kuń", title: null, role: null },
    deal: { name: "Szansa", pipeline: null, amount: null, closeOn: null },
  });
});

test("only who is the same in two respects is taken for the same", () => {
  const matches: Matches = { accounts: [match("one", ["name"]), match("two", ["mail", "name"])], contacts: [match("three", ["name"])] };
  const draft = beginning(prospect, matches, "");
  expect(draft.account).toBe("two");
  expect(draft.contact).toBe(FRESH);
  expect(conversionBody({ ...draft, withDeal: false })).toMatchObject({ account: { id: "two", name: null }, deal: null });
});

test("another record has to be picked", () => {
  expect(unpicked(OTHER, null)).toBe(true);
  expect(unpicked(OTHER, { id: "a", label: { pl: "A", en: "A" } })).toBe(false);
  expect(unpicked(FRESH, null)).toBe(false);
});
