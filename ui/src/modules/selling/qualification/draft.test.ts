import { expect, it } from "vitest";
import type { Framework } from "./api";
import { draftOf, moved, neededOf, NEW_ITEM } from "./draft";

const text = (word: string) => ({ pl: `${word} pl`, en: `${word} en` });
const framework: Framework = {
  id: "1", code: "bant", version: 1, name: text("BANT"), scoreThreshold: 60, coverageThreshold: 75, active: true,
  items: [{ id: "2", code: "budget", name: text("Budget"), question: text("How much"), scale: [text("0"), text("1"), text("2"), text("3")], weight: 2, must: true }],
};

it("keeps everything of the version that is edited", () => {
  const draft = draftOf(framework, false);
  expect(draft.namePl).toBe("BANT pl");
  expect(draft.items[0]).toEqual({ code: "budget", namePl: "Budget pl", nameEn: "Budget en", questionPl: "How much pl", questionEn: "How much en", scalePl: ["0 pl", "1 pl", "2 pl", "3 pl"], scaleEn: ["0 en", "1 en", "2 en", "3 en"], weight: 2, must: true });
});

it("asks a copy for a name of its own", () => {
  expect(draftOf(framework, true)).toMatchObject({ namePl: "", nameEn: "", own: true, copyOf: "1" });
});

it("moves an item by one place", () => {
  const items = ["a", "b", "c"].map((code) => ({ ...NEW_ITEM, code }));
  expect(moved(items, 0, 1).map(({ code }) => code)).toEqual(["b", "a", "c"]);
  expect(moved(items, 2, -1).map(({ code }) => code)).toEqual(["a", "c", "b"]);
});

it("names every text of a new item as the server does", () => {
  const needed = neededOf({ ...draftOf(framework, false), items: [NEW_ITEM] });
  expect(Object.keys(needed)).toContain("items[0].scaleEn[3]");
  expect(needed["items[0].namePl"]).toBe("");
});
