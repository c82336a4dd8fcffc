import type { NamedRef } from "../../shared/api/types";

/** A new person as the form holds them, with the position and the access that may come at once. */
export interface PersonDraft {
  readonly givenName: string;
  readonly familyName: string;
  readonly workEmail: string;
  readonly externalId: string;
  readonly hiredOn: string | null;
  readonly position: NamedRef | null;
  readonly from: string | null;
  readonly fteBp: number | null;
  readonly access: boolean;
  readonly email: string;
  readonly roles: readonly string[];
  readonly password: string;
}

/** The person as the server takes it; blanks are nothing. */
export function personBody({ givenName, familyName, workEmail, externalId, hiredOn }: PersonDraft): object {
  return { givenName: givenName.trim(), familyName: familyName.trim(), workEmail: workEmail.trim() || null, externalId: externalId.trim() || null, hiredOn };
}

/** The access: the address of work signs in when no other is given. */
export function accessBody({ email, workEmail, roles, password }: PersonDraft): { email: string; roles: readonly string[]; password: string | null } {
  return { email: email.trim() || workEmail.trim(), roles, password: password || null };
}
