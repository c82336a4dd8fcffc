import { describe, expect, it } from "vitest";
import type { DealTeam } from "./api";
import { draftOf, emptyMember, sumOf, wishesOf, withRest, type DraftMember } from "./draft";

const team = (members: DealTeam["members"]): DealTeam => ({ version: 1, owner: null, amount: null, members, frozen: false, mayChange: true });
const jan = { id: "jan", label: { pl: "Jan", en: "Jan" } };
const member = (part: Partial<DraftMember>): DraftMember => ({ ...emptyMember(), who: jan, ...part });

describe("the members of a deal while they are written", () => {
  it("begin with the owner who has the whole", () => {
    const [owner] = draftOf(team([]));
    expect(owner).toMatchObject({ owner: true, kind: "revenue", shareBp: 10_000 });
    expect(wishesOf(draftOf(team([])))).toEqual([]);
  });

  it("give the owner what the others leave", () => {
    const rows = withRest([...draftOf(team([])), member({ kind: "revenue", shareBp: 3_000 }), member({ kind: "overlay", shareBp: 1_000 })]);
    expect(rows[0]?.shareBp).toBe(7_000);
    expect(sumOf(rows)).toBe(10_000);
    expect(wishesOf(rows)).toEqual([
      { position: null, role: "seller", kind: "revenue", shareBp: 7_000 },
      { position: "jan", role: "seller", kind: "revenue", shareBp: 3_000 },
      { position: "jan", role: "seller", kind: "overlay", shareBp: 1_000 },
    ]);
  });

  it("leave out rows without a person and an owner without a rest", () => {
    const rows = withRest([...draftOf(team([])), member({ kind: "revenue", shareBp: 10_000 }), member({ who: null }), member({ kind: null, shareBp: 500 })]);
    expect(wishesOf(rows)).toEqual([
      { position: "jan", role: "seller", kind: "revenue", shareBp: 10_000 },
      { position: "jan", role: "seller", kind: null, shareBp: 0 },
    ]);
  });

  it("show more than the whole as it is", () => {
    const rows = withRest([...draftOf(team([])), member({ kind: "revenue", shareBp: 8_000 }), member({ kind: "revenue", shareBp: 4_000 })]);
    expect(rows[0]?.shareBp).toBe(0);
    expect(sumOf(rows)).toBe(12_000);
  });
});
