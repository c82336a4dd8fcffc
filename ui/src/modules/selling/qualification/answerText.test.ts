import { expect, it } from "vitest";
import { answerText } from "./answerText";

const name = { pl: "Sojusznik", en: "Champion" };
const book = {
  frameworks: [{ id: "1", code: "meddicc", version: 1, name, scoreThreshold: 60, coverageThreshold: 70, active: true, items: [{ id: "2", code: "champion", name, question: name, scale: [], weight: 2, must: true }] }],
  pipelines: [],
};
const english = ({ en }: { en: string }) => en;

it("puts an answer of the history into words", () => {
  expect(answerText("champion 2 Said so\non site", book, english)).toBe("Champion: 2/3 (Said so\non site)");
});

it("leaves what it does not know as it is", () => {
  expect(answerText("pain 1 x", book, english)).toBe("pain: 1/3 (x)");
  expect(answerText("something", undefined, english)).toBe("something");
});
