import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { request } from "./client";
import { OfflineError, ProblemError } from "./problem";
import { csrfToken, signedInAgain, signInAsked } from "./sessionGate";
import { serverReached } from "./transport";
import { randomUuid } from "./uuid";

type Answer = () => Response;
let sent: Request[] = [];

function answers(...queue: Answer[]): void {
  vi.stubGlobal("fetch", async (asked: Request) => {
    sent.push(asked);
    const next = queue.shift();
    if (!next) throw new Error("One request too many");
    return next();
  });
}

const ok = (body: unknown = {}) => () => new Response(JSON.stringify(body), { headers: { "content-type": "application/json" } });
const refusal = (status: number, body: object) => () => new Response(JSON.stringify(body), { status, headers: { "content-type": "application/problem+json" } });
const header = (at: number, name: string) => sent[at]?.headers.get(name);

beforeEach(() => {
  sent = [];
  csrfToken.set("token-1");
  serverReached.set(true);
});
afterEach(() => vi.unstubAllGlobals());

describe("requests", () => {
  it("carry the token when they change something, and only then", async () => {
    answers(ok(), ok());
    await request("/api/deals", { method: "POST", body: {} });
    await request("/api/deals");
    expect([header(0, "x-csrf-token"), header(1, "x-csrf-token")]).toEqual(["token-1", null]);
  });

  it("send the version of the record and leave out empty parts of the address", async () => {
    answers(ok());
    await request("/api/deals/1", { method: "DELETE", version: 7, query: { a: "x y", b: "", c: null } });
    expect(header(0, "if-match")).toBe('"7"');
    expect(new URL(sent[0]?.url ?? "").search).toBe("?a=x+y");
  });

  it("have a fresh key for each POST and keep a given one", async () => {
    answers(ok(), ok(), ok());
    await request("/api/deals", { method: "POST", body: {} });
    await request("/api/deals", { method: "POST", body: {} });
    await request("/api/deals", { method: "POST", body: {}, idempotencyKey: "k" });
    expect(header(0, "idempotency-key")).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/);
    expect(header(1, "idempotency-key")).not.toBe(header(0, "idempotency-key"));
    expect(header(2, "idempotency-key")).toBe("k");
  });

  it("give nothing for an empty answer", async () => {
    answers(() => new Response(null, { status: 204 }));
    expect(await request("/api/session", { method: "DELETE" })).toBeUndefined();
  });
});

describe("a record changed by somebody else", () => {
  const changed = (fields: string[]) => refusal(412, { code: "record.changed", params: { changedFields: fields, currentVersion: 9 } });

  it("is repeated on the new version when the fields differ", async () => {
    answers(changed(["amount"]), ok({ version: 10 }));
    expect(await request("/api/deals/1", { method: "PATCH", version: 8, body: { name: "x" } })).toEqual({ version: 10 });
    expect([header(0, "if-match"), header(1, "if-match")]).toEqual(['"8"', '"9"']);
    expect(await sent[1]?.json()).toEqual({ name: "x" });
  });

  it("is a question when the same field changed", async () => {
    answers(changed(["name"]));
    const refused = request("/api/deals/1", { method: "PATCH", version: 8, body: { name: "x" } });
    await expect(refused).rejects.toMatchObject({ problem: { code: "record.changed", changedFields: ["name"] } });
  });

  it("is never repeated for an action, whose body names no fields of the record", async () => {
    answers(changed(["amount"]));
    await expect(request("/api/deals/1/move", { method: "POST", version: 8, body: { to: "s" } })).rejects.toBeInstanceOf(ProblemError);
  });
});

describe("an ended session", () => {
  it("holds the request, then sends it again with the same key and the new token", async () => {
    answers(refusal(401, { code: "session.ended" }), ok({ id: 1 }));
    const result = request("/api/deals", { method: "POST", body: { name: "x" } });
    await vi.waitFor(() => expect(signInAsked.get()).toBe(true));
    csrfToken.set("token-2");
    signedInAgain();
    expect(await result).toEqual({ id: 1 });
    expect(header(1, "idempotency-key")).toBe(header(0, "idempotency-key"));
    expect(header(1, "x-csrf-token")).toBe("token-2");
    expect(signInAsked.get()).toBe(false);
  });

  it("is no reason to ask when the sign-in itself is refused", async () => {
    answers(refusal(401, { code: "session.credentials" }));
    await expect(request("/api/session", { method: "POST", body: {} })).rejects.toBeInstanceOf(ProblemError);
    expect(signInAsked.get()).toBe(false);
  });
});

describe("failures", () => {
  it("tells the person's refusal from an answer without words", async () => {
    answers(refusal(422, { code: "deal.amount", detail: "Too much", findings: [{ field: "amount", code: "c", text: "t" }] }), () => new Response("<html>", { status: 500 }));
    await expect(request("/a")).rejects.toMatchObject({ message: "Too much", problem: { findings: [{ field: "amount" }] } });
    await expect(request("/a")).rejects.toMatchObject({ problem: { code: "http.500" } });
  });

  it("notices that the server cannot be reached", async () => {
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("failed")));
    await expect(request("/a")).rejects.toBeInstanceOf(OfflineError);
    expect(serverReached.get()).toBe(false);
  });

  it("makes keys that differ", () => {
    expect(new Set(Array.from({ length: 500 }, randomUuid)).size).toBe(500);
  });
});
