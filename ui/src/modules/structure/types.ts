import type { NamedRef } from "../../shared/api/types";
import type { Bilingual } from "../../shared/format/types";
import type { MessageKey } from "../../shared/i18n/useT";

/** A person as the server lists them. */
export interface Person {
  readonly id: string;
  readonly version: number;
  readonly givenName: string;
  readonly familyName: string;
  readonly workEmail: string | null;
  readonly position: NamedRef | null;
  readonly unit: NamedRef | null;
  readonly user: { readonly id: string; readonly login: string; readonly roles: readonly string[]; readonly active: boolean } | null;
  readonly hiredOn: string | null;
  readonly leftOn: string | null;
}

/** Who holds a position from when to when; `to` is the first day after. */
export interface Assignment {
  readonly id: string;
  readonly version: number;
  readonly person: NamedRef | null;
  readonly position: NamedRef | null;
  readonly kind: "substantive" | "job_share" | "acting";
  readonly fteBp: number | null;
  readonly from: string;
  readonly to: string | null;
}

/** A person with everything they hold and held. */
export interface PersonView {
  readonly person: Person;
  readonly assignments: readonly Assignment[];
}

/** A position as the server lists it. */
export interface Position {
  readonly id: string;
  readonly version: number;
  readonly code: string;
  readonly title: Bilingual;
  readonly profile: string;
  readonly unit: NamedRef | null;
  readonly manager: NamedRef | null;
  readonly holders: readonly NamedRef[];
  readonly vacant: boolean;
  readonly status: "current" | "planned" | "closed";
  readonly plannedFteBp: number | null;
}

/** A position with its managers and holders over time. */
export interface PositionView {
  readonly position: Position;
  readonly versions: readonly { readonly title: Bilingual; readonly unit: string; readonly from: string; readonly to: string | null }[];
  readonly managers: readonly { readonly manager: NamedRef | null; readonly from: string; readonly to: string | null }[];
  readonly assignments: readonly Assignment[];
}

/** A position in the tree of a day. */
export interface TreeNode {
  readonly id: string;
  readonly code: string;
  readonly title: Bilingual;
  readonly unit: NamedRef | null;
  readonly holders: readonly NamedRef[];
  readonly vacant: boolean;
  readonly children: readonly TreeNode[];
}

/** What becomes old when the structure changes. */
export const STRUCTURE_KEYS = [["people"], ["positions"], ["units"], ["tree"], ["ref"], ["deals"], ["accounts"], ["results"]] as const;

/** A change holds from a day on; a correction mends what was never so. */
export type Mode = "change" | "correction";

/** The codes of roles, as far as there are words for them. */
type RoleCode = { [K in MessageKey]: K extends `role.${infer Code}` ? Code : never }[MessageKey];

/** Every role has its place; one that is left out does not compile. */
const PLACE_OF_ROLE: Readonly<Record<RoleCode, number>> = {
  seller: 1, leader: 2, assistant: 3, manager: 4, "district-manager": 5, director: 6, "marketing-manager": 7, "product-line-administrator": 8,
  recruiter: 9, interviewer: 10, trainer: 11, finance: 12, administrator: 13,
};

/** Job profiles by their codes, which are those of the roles. */
export const PROFILES: readonly string[] = Object.entries(PLACE_OF_ROLE).sort(([, a], [, b]) => a - b).map(([code]) => code);

/** Kinds of units, from the largest. */
export const UNIT_KINDS = ["company", "division", "region", "district", "department", "office", "team"] as const;

/** A unit as it is on a day. */
export interface Unit {
  readonly id: string;
  readonly version: number;
  readonly code: string;
  readonly kind: (typeof UNIT_KINDS)[number];
  readonly name: Bilingual;
  readonly parent: NamedRef | null;
  readonly from: string;
  readonly to: string | null;
}

/** A unit as the list shows it: as it is today, or will first be, or last was. */
export type UnitRow = Omit<Unit, "to"> & Pick<Position, "status">;
