import { expect, it } from "vitest";
import { paceOf } from "./progress";

const start = "2026-11-23T10:00:00Z";
const at = (seconds: number) => Date.parse(start) + seconds * 1000;

it("tells rate and time left once a job has run for a second", () => {
  expect(paceOf({ done: 500, total: 2000, startedAt: start, state: "running" }, at(5))).toEqual({ share: 0.25, perSecond: 100, secondsLeft: 15 });
  expect(paceOf({ done: 500, total: 2000, startedAt: start, state: "running" }, at(0.5)).perSecond).toBeNull();
});

it("does not guess what it cannot know", () => {
  expect(paceOf({ done: 500, total: null, startedAt: start, state: "running" }, at(5))).toEqual({ share: null, perSecond: 100, secondsLeft: null });
  expect(paceOf({ done: 0, total: 10, startedAt: null, state: "waiting" }, at(5))).toEqual({ share: 0, perSecond: null, secondsLeft: null });
});
