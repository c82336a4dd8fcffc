// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { request } from "../api/client";
import { forgetDraft, handDraftsOver, keepDraft, newerDraft, readLocal } from "./drafts";

vi.mock("../api/client", () => ({ request: vi.fn(() => Promise.resolve()) }));

const sent = vi.mocked(request);

describe("unsent text", () => {
  beforeEach(() => {
    vi.useFakeTimers();
    localStorage.clear();
    sent.mockClear();
  });
  afterEach(() => vi.useRealTimers());

  it("is in this browser at once and on the server once the hands rest", () => {
    keepDraft("u1", "deals/new", { name: "Ko" });
    keepDraft("u1", "deals/new", { name: "Kotły" });
    expect(readLocal("u1", "deals/new")?.body).toEqual({ name: "Kotły" });
    expect(sent).not.toHaveBeenCalled();
    vi.advanceTimersByTime(2_000);
    expect(sent).toHaveBeenCalledTimes(1);
    expect(sent.mock.calls[0]?.[1]?.body).toEqual({ name: "Kotły" });
  });

  it("of one person is not given to another, and nonsense is nothing", () => {
    keepDraft("u1", "deals/new", { name: "Kotły" });
    expect(readLocal("u2", "deals/new")).toBeNull();
    localStorage.setItem("sternik-draft:u2:deals/new", "{broken");
    expect(readLocal("u2", "deals/new")).toBeNull();
  });

  it("that was sent is not kept any more, also when it was about to go to the server", () => {
    keepDraft("u1", "deals/new", { name: "Kotły" });
    forgetDraft("u1", "deals/new");
    vi.advanceTimersByTime(5_000);
    expect(readLocal("u1", "deals/new")).toBeNull();
    expect(sent.mock.calls.map(([, options]) => options?.method)).toEqual(["DELETE"]);
  });

  it("goes to the server at sign-out and leaves the browser", async () => {
    keepDraft("u1", "deals/new", { name: "Kotły" });
    await handDraftsOver("u1");
    expect(sent.mock.calls.map(([, options]) => options?.method)).toEqual(["PUT"]);
    expect(localStorage).toHaveLength(0);
  });

  it("comes back as the newer of the two", () => {
    const [older, newer] = ["2026-11-28T10:00:00Z", "2026-11-28T11:00:00Z"].map((at) => ({ key: "k", body: at, at }));
    expect(newerDraft(older ?? null, newer)).toBe(newer);
    expect(newerDraft(newer ?? null, older)).toBe(newer);
    expect(newerDraft(null, undefined)).toBeNull();
  });
});
