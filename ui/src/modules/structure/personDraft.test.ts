import { expect, it } from "vitest";
import { accessBody, personBody, type PersonDraft } from "./personDraft";

const draft: PersonDraft = { givenName: " Ala ", familyName: "Kot", workEmail: "ala@firma.pl ", externalId: " ", hiredOn: null, position: null, from: null, fteBp: 10_000, access: true, email: "", roles: ["seller"], password: "" };

it("sends names without blanks at their ends, and nothing where nothing stands", () => {
  expect(personBody(draft)).toEqual({ givenName: "Ala", familyName: "Kot", workEmail: "ala@firma.pl", externalId: null, hiredOn: null });
});

it("signs in by the address of work unless another one is given", () => {
  expect(accessBody(draft)).toEqual({ email: "ala@firma.pl", roles: ["seller"], password: null });
  expect(accessBody({ ...draft, email: "a@b.pl", password: "x".repeat(15) })).toMatchObject({ email: "a@b.pl", password: "x".repeat(15) });
});
