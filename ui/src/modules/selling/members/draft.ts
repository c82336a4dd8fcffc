import type { NamedRef } from "../../../shared/api/types";
import { ownerRef } from "../OwnerName";
import type { DealTeam, MemberRole, MemberWish, SplitKind } from "./api";

/** A member as it is being written. */
export interface DraftMember {
  readonly key: string;
  /** Whether the row stands for whoever owns the deal. */
  readonly owner: boolean;
  readonly who: NamedRef | null;
  readonly role: MemberRole;
  readonly kind: SplitKind | null;
  readonly shareBp: number | null;
}

/** All shares of the revenue, in basis points. */
export const WHOLE_BP = 10_000;

let made = 0;

/** A member of whom nothing is known yet. */
export function emptyMember(): DraftMember {
  made += 1;
  return { key: `new-${made}`, owner: false, who: null, role: "seller", kind: null, shareBp: null };
}

/** The members of a deal as they are being written; the owner stands first, with the whole when nobody shares it. */
export function draftOf(team: DealTeam): readonly DraftMember[] {
  const members = team.members.map((member) => ({
    key: `rank-${member.rank}`, owner: !member.who, who: ownerRef(member.who), role: member.role, kind: member.kind ?? null, shareBp: member.kind ? member.shareBp : null,
  }));
  if (members.some(({ owner }) => owner)) return members;
  const shared = members.some(({ kind }) => kind === "revenue");
  return [{ key: "owner", owner: true, who: null, role: "seller", kind: "revenue", shareBp: shared ? 0 : WHOLE_BP }, ...members];
}

/** What the shares of the revenue make, in basis points; null when only the owner has one, of the whole. */
export function sumOf(rows: readonly DraftMember[]): number {
  return rows.filter(({ kind }) => kind === "revenue").reduce((sum, { shareBp }) => sum + (shareBp ?? 0), 0);
}

/** The rows with what the others have taken from the owner: the owner's share is the rest, as long as there is one. */
export function withRest(rows: readonly DraftMember[]): readonly DraftMember[] {
  const taken = sumOf(rows.filter(({ owner }) => !owner));
  return rows.map((row) => (row.owner ? { ...row, shareBp: Math.max(0, WHOLE_BP - taken) } : row));
}

/** Whether somebody has begun to write the row. */
export const isBegun = ({ owner, who }: DraftMember): boolean => owner || who !== null;

/** The rows as they are sent: the owner alone with the whole, or without any share, is no member. */
export function wishesOf(rows: readonly DraftMember[]): readonly MemberWish[] {
  const others = rows.filter((row) => !row.owner && isBegun(row));
  const shared = others.some(({ kind }) => kind === "revenue");
  return rows
    .filter((row) => (row.owner ? shared && (row.shareBp ?? 0) > 0 : isBegun(row)))
    .map(({ owner, who, role, kind, shareBp }) => ({ position: owner ? null : who?.id ?? null, role, kind, shareBp: kind ? shareBp ?? 0 : 0 }));
}
