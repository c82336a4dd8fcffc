import { useMemo } from "react";
import { useCustomFacts } from "../../../shared/fields/customText";
import { useServerText, useT } from "../../../shared/i18n/useT";
import { CONTACT_KEYS, contactQuery, joined, type Contact } from "../contacts/api";
import { MergePage, type MergeKind } from "./MergePage";

/** Two contacts who are one person become one. */
export function ContactMergePage() {
  const t = useT();
  const text = useServerText();
  const customFacts = useCustomFacts("contacts");
  const kind = useMemo((): MergeKind<Contact> => ({
    object: "contacts",
    of: "contact",
    title: t("merge.contactsTitle"),
    hint: t("merge.contactsHint"),
    which: t("merge.contactsWhich"),
    query: contactQuery as unknown as MergeKind<Contact>["query"],
    refreshes: CONTACT_KEYS,
    facts: (row) => ({
      given: row.given,
      family: row.family,
      title: row.title ?? "",
      phones: joined(row.phones),
      mails: joined(row.mails),
      language: row.language ? text(`contact.language.${row.language}`) : "",
      externalId: row.externalId ?? "",
      ...customFacts(row),
    }),
  }), [t, text, customFacts]);
  return <MergePage kind={kind} />;
}
