import { expect, test } from "vitest";
import type { Matches, Prospect } from "./api";
import type { CustomField } from "../../../shared/fields/fields";
import { beginning, conversionBody, FRESH, offeredOf, OTHER, unpicked } from "./convertDraft";

const prospect = { id: "p", version: 1, name: "Anna Maria Kuń", company: null, town: "Hel", status: "qualified", createdAt: "2026-11-30T08:00:00Z", source: "hand" } as Prospect;
const none = { account: [], contact: [], deal: [] };
const nothing = { account: {}, contact: {}, deal: {} };
const field = (code: string, required = false) => ({ code, required, type: "text" }) as CustomField;
const match = (id: string, why: string[]) => ({ id, name: id, town: null, nip: null, title: null, account: null, why });

test("a name gives the account and both names of the person", () => {
  const draft = beginning(prospect, { accounts: [], contacts: [], own: nothing }, "Szansa");
  expect(conversionBody(draft, none)).toEqual({
    account: { id: null, name: "Anna Maria Kuń", nip: null, town: "Hel", custom: {} },
    contact: { id: null, given: "Anna Maria", family: "Kuń", title: null, role: null, custom: {} },
    deal: { name: "Szansa", pipeline: null, amount: null, closeOn: null, custom: {} },
  });
});

test("only who is the same in two respects is taken for the same", () => {
  const matches: Matches = { accounts: [match("one", ["name"]), match("two", ["mail", "name"])], contacts: [match("three", ["name"])], own: nothing };
  const draft = beginning(prospect, matches, "");
  expect(draft.account).toBe("two");
  expect(draft.contact).toBe(FRESH);
  expect(conversionBody({ ...draft, withDeal: false }, none)).toMatchObject({ account: { id: "two", name: null }, deal: null });
});

test("another record has to be picked", () => {
  expect(unpicked(OTHER, null)).toBe(true);
  expect(unpicked(OTHER, { id: "a", label: { pl: "A", en: "A" } })).toBe(false);
  expect(unpicked(FRESH, null)).toBe(false);
});

test("own fields are offered that are required or known of the prospect, and sent as they stand", () => {
  const fields = [field("must", true), field("known"), field("else")];
  const offered = offeredOf(fields, { known: "gaz" });
  expect(offered.map(({ code }) => code)).toEqual(["must", "known"]);
  const draft = beginning(prospect, { accounts: [], contacts: [], own: { ...nothing, deal: { known: "gaz" } } }, "Szansa");
  expect(conversionBody(draft, { ...none, deal: offered }).deal?.custom).toEqual({ known: "gaz" });
  expect(conversionBody({ ...draft, own: { ...draft.own, deal: { must: " tak ", known: null } } }, { ...none, deal: offered }).deal?.custom).toEqual({ must: "tak" });
});
