import type { NamedRef, Schemas } from "../../../shared/api/types";
import { customBody, type CustomDraft } from "../../../shared/fields/CustomInputs";
import type { CustomField } from "../../../shared/fields/fields";
import type { Money } from "../../../shared/format/types";
import type { Matches, Prospect } from "./api";

/** Choices beside the suggested records, which are chosen by their ids. */
export const FRESH = "new";
export const OTHER = "other";

/** What is typed about the records that a prospect becomes. */
export interface ConvertDraft {
  readonly account: string;
  readonly otherAccount: NamedRef | null;
  readonly accountName: string;
  readonly nip: string;
  readonly town: string;
  readonly contact: string;
  readonly otherContact: NamedRef | null;
  readonly given: string;
  readonly family: string;
  readonly title: string;
  readonly withDeal: boolean;
  readonly dealName: string;
  readonly pipeline: string;
  readonly amount: Money | null;
  readonly closeOn: string | null;
  readonly own: Readonly<Record<Part, CustomDraft>>;
}

/** What is made anew of a prospect. */
export type Part = "account" | "contact" | "deal";

/** The own fields that are offered for each part. */
export type OwnFields = Readonly<Record<Part, readonly CustomField[]>>;

/** Of the fields of a kind of record those that it cannot do without, and those of which the prospect says something. */
export const offeredOf = (fields: readonly CustomField[], carried: Readonly<Record<string, unknown>>) => fields.filter(({ code, required }) => required || code in carried);

/** Somebody who is the same in two respects is taken for the same; else the person decides. */
const sure = (found: readonly { readonly id: string; readonly why: readonly string[] }[]) => found.find(({ why }) => why.length > 1)?.id ?? FRESH;

/** What the form begins with: what is known of the prospect, and whom it most likely is. */
export function beginning({ name, company, town, pipeline }: Prospect, { accounts, contacts, own }: Matches, dealName: string): ConvertDraft {
  const words = name.trim().split(/\s+/);
  return {
    account: sure(accounts), otherAccount: null, accountName: company ?? name, nip: "", town: town ?? "",
    contact: sure(contacts), otherContact: null, given: words.slice(0, -1).join(" "), family: words.at(-1) ?? "", title: "",
    withDeal: true, dealName, pipeline: pipeline?.id ?? "", amount: null, closeOn: null,
    own: own as ConvertDraft["own"],
  };
}

const picked = (choice: string, other: NamedRef | null) => (choice === FRESH ? null : choice === OTHER ? other?.id ?? null : choice);

/** Whether an existing record is to be picked and is not yet. */
export const unpicked = (choice: string, other: NamedRef | null) => choice === OTHER && other === null;

/** The draft as it is sent. */
export function conversionBody(draft: ConvertDraft, own: OwnFields): Schemas["NewConversion"] {
  const account = picked(draft.account, draft.otherAccount);
  const contact = picked(draft.contact, draft.otherContact);
  const custom = (part: Part) => customBody(own[part], draft.own[part]);
  const filled = (text: string) => text.trim() || null;
  return {
    account: account ? { id: account, name: null, nip: null, town: null, custom: null } : { id: null, name: filled(draft.accountName), nip: filled(draft.nip), town: draft.town.trim(), custom: custom("account") },
    contact: contact ? { id: contact, given: null, family: null, title: null, role: null, custom: null } : { id: null, given: filled(draft.given), family: filled(draft.family), title: filled(draft.title), role: null, custom: custom("contact") },
    deal: draft.withDeal ? { name: draft.dealName.trim(), pipeline: filled(draft.pipeline), amount: draft.amount, closeOn: draft.closeOn, custom: custom("deal") } : null,
  };
}
