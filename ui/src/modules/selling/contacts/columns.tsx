import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { useFormat } from "../../../shared/format/useFormat";
import { useServerText, useT } from "../../../shared/i18n/useT";
import type { Column } from "../../../shared/list/table";
import { ownerText, OwnerName } from "../OwnerName";
import { joined, type Contact } from "./api";

/** The columns that a list of contacts can show. */
export function useContactColumns(): Column<Contact>[] {
  const t = useT();
  const format = useFormat();
  const text = useServerText();
  return useMemo(() => {
    const head = (key: string) => text(`field.contacts.${key}`);
    const missing = <span role="img" aria-label={t("states.missing")}>{"–"}</span>;
    const plain = (key: "family" | "given" | "title", width: number): Column<Contact> => ({
      key, head: head(key), width, sortable: true,
      render: (row) => (row[key] ? <span title={row[key] ?? ""}>{row[key]}</span> : missing),
      text: (row) => row[key] ?? "",
      edit: { kind: "text", field: key, value: (row) => row[key] || null },
    });
    const point = (key: "phone" | "mail", all: (row: Contact) => readonly string[], width: number): Column<Contact> => ({
      key, head: head(key), width, sortable: key === "mail",
      render: (row) => (all(row)[0] ? <span title={joined(all(row))}>{all(row)[0]}</span> : missing),
      text: (row) => joined(all(row)),
      edit: { kind: "text", field: key, value: (row) => all(row)[0] ?? null },
    });
    const firm = ({ account }: Contact) => account && <Link to="/selling/accounts/$id" params={{ id: account.id } as never} onClick={(event) => event.stopPropagation()}>{format.text(account.label)}</Link>;
    return [
      { ...plain("family", 150), grow: 1.2 },
      plain("given", 120),
      { ...plain("title", 160), grow: 1.2 },
      { key: "account", head: head("account"), width: 190, grow: 1.6, sortable: true, render: (row) => firm(row) ?? missing, text: ({ account }) => (account ? format.text(account.label) : "") },
      { key: "role", head: head("role"), width: 130, render: ({ role }) => (role ? text(`contact.role.${role}`) : missing), text: ({ role }) => (role ? text(`contact.role.${role}`) : "") },
      point("phone", ({ phones }) => phones, 150),
      point("mail", ({ mails }) => mails, 190),
      { key: "owner", head: head("owner"), width: 150, sortable: true, render: ({ owner }) => <OwnerName owner={owner} />, text: ({ owner }) => ownerText(owner, format) },
      { key: "language", head: head("language"), width: 100, sortable: true, render: ({ language }) => (language ? text(`contact.language.${language}`) : missing), text: ({ language }) => language ?? "", edit: { kind: "choice", field: "language", value: ({ language }) => language ?? null, options: (["pl", "en"] as const).map((value) => ({ value, label: text(`contact.language.${value}`) })) } },
      { key: "externalId", head: head("externalId"), width: 110, sortable: true, render: ({ externalId }) => externalId ?? missing, text: ({ externalId }) => externalId ?? "" },
    ];
  }, [t, format, text]);
}
