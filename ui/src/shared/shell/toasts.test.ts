import { beforeEach, expect, it, vi } from "vitest";
import { announcement, showToast, toasts, undoLast } from "./toasts";

beforeEach(() => {
  vi.useFakeTimers();
  toasts.set([]);
});

it("keeps an undo on screen for at least ten seconds", () => {
  showToast({ text: "Deal deleted", undo: () => undefined });
  expect(announcement.get()).toBe("Deal deleted");
  vi.advanceTimersByTime(10_000);
  expect(toasts.get()).toHaveLength(1);
  vi.advanceTimersByTime(5_000);
  expect(toasts.get()).toHaveLength(0);
});

it("undoes the last operation that can be undone, once", async () => {
  const done: string[] = [];
  showToast({ text: "a", undo: () => void done.push("a") });
  showToast({ text: "b", undo: () => void done.push("b") });
  showToast({ text: "saved" });
  expect(await undoLast()).toBe(true);
  expect(await undoLast()).toBe(true);
  expect(await undoLast()).toBe(false);
  expect(done).toEqual(["b", "a"]);
});

it("keeps a refusal until it is closed", () => {
  showToast({ text: "no", tone: "refusal" });
  vi.advanceTimersByTime(600_000);
  expect(toasts.get()).toHaveLength(1);
});
