import type { NamedRef, Schemas } from "../../../shared/api/types";
import { customBody, type CustomDraft } from "../../../shared/fields/CustomInputs";
import type { CustomField } from "../../../shared/fields/fields";
import { parted, type Role } from "./api";

/** What is typed about a new contact. */
export interface ContactDraft {
  readonly given: string;
  readonly family: string;
  readonly title: string;
  readonly phones: string;
  readonly mails: string;
  readonly account: NamedRef | null;
  readonly role: Role | null;
  readonly from: string | null;
  readonly custom: CustomDraft;
}

export const EMPTY_CONTACT: ContactDraft = { given: "", family: "", title: "", phones: "", mails: "", account: null, role: null, from: null, custom: {} };
export const CONTACT_FIELDS = ["given", "family", "title", "phones", "mails", "account", "from"] as const;

/** The draft as it is sent. */
export function contactBody({ given, family, title, phones, mails, account, role, from, custom }: ContactDraft, own: readonly CustomField[]): Schemas["NewContact"] {
  return { given: given.trim() || null, family: family.trim() || null, title: title.trim() || null, language: null, phones: parted(phones), mails: parted(mails), account: account?.id ?? null, role, from, custom: customBody(own, custom) as Schemas["NewContact"]["custom"] };
}
