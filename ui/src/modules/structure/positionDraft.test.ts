import { expect, it } from "vitest";
import { bothTitles, changesOf, type PositionDraft } from "./positionDraft";

const ref = (id: string) => ({ id, label: { pl: id, en: id } });
const before: PositionDraft = { manager: ref("m"), unit: ref("u"), titlePl: "Lider", titleEn: "Leader", profile: "leader", plannedFteBp: 10_000 };

it("sends only what differs", () => {
  expect(changesOf(before, before)).toEqual({});
  expect(changesOf(before, { ...before, manager: ref("n"), plannedFteBp: 5_000 })).toEqual({ manager: "n", plannedFteBp: 5_000 });
  expect(changesOf(before, { ...before, titlePl: "Liderka " })).toEqual({ title: { pl: "Liderka", en: "Leader" } });
});

it("never takes the manager or the unit away", () => {
  expect(changesOf(before, { ...before, manager: null, unit: null })).toEqual({});
});

it("lets the Polish title stand for both", () => {
  expect(bothTitles({ titlePl: " Lider ", titleEn: " " })).toEqual({ pl: "Lider", en: "Lider" });
});
