import { Link, useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import { useMay, useMe } from "../../shared/api/me";
import { useWithCustom } from "../../shared/fields/useWithCustom";
import { useFormat } from "../../shared/format/useFormat";
import { useServerText, useT } from "../../shared/i18n/useT";
import { useKeys } from "../../shared/keys/useKeys";
import { csvMoney } from "../../shared/list/csv";
import { ListEmpty } from "../../shared/list/ListEmpty";
import { ListScreen } from "../../shared/list/ListScreen";
import type { Column } from "../../shared/list/table";
import { AccountRecord } from "./AccountRecord";
import { ACCOUNT_STATUSES, SELLING_KEYS, type Account } from "./api";
import { useDeleteAct } from "../../shared/list/useDeleteAct";
import { useRecordWrites } from "../../shared/record/useRecordWrites";
import { ownerText, OwnerName } from "./OwnerName";

function useAccountColumns(): Column<Account>[] {
  const t = useT();
  const format = useFormat();
  const text = useServerText();
  const currency = useMe()?.company.currency ?? "";
  return useMemo(() => {
    const head = (key: string) => text(`field.accounts.${key}`);
    const missing = <span role="img" aria-label={t("states.missing")}>{"–"}</span>;
    const plain = (key: "sector" | "town" | "country" | "nip" | "externalId", width = 120): Column<Account> => ({ key, head: head(key), width, sortable: true, render: (row) => row[key] ?? missing, text: (row) => row[key] ?? "", ...(key !== "externalId" && { edit: { kind: "text" as const, field: key, value: (row: Account) => row[key] ?? null } }) });
    const open = (row: Account) => <Link to="/selling/deals" search={{ filter: `account = ${row.id} and status = open` } as never} onClick={(event) => event.stopPropagation()}>{format.number(row.openDeals)}</Link>;
    return [
      { key: "name", head: head("name"), width: 220, grow: 2, sortable: true, render: ({ name }) => <span title={name}>{name}</span>, text: ({ name }) => name, edit: { kind: "text", field: "name", value: ({ name }) => name, required: true } },
      plain("sector", 130), plain("town"), plain("country", 80), plain("nip", 110),
      { key: "owner", head: head("owner"), width: 160, sortable: true, render: ({ owner }) => <OwnerName owner={owner} />, text: ({ owner }) => ownerText(owner, format) },
      { key: "status", head: head("status"), width: 110, sortable: true, render: ({ status }) => text(`account.status.${status}`), text: ({ status }) => text(`account.status.${status}`), edit: { kind: "choice", field: "status", required: true, value: ({ status }) => status, options: ACCOUNT_STATUSES.map((value) => ({ value, label: text(`account.status.${value}`) })) } },
      { key: "openDeals", head: head("openDeals"), width: 110, grow: 0.5, align: "right", render: (row) => (row.openDeals > 0 ? open(row) : format.number(0)), text: ({ openDeals }) => String(openDeals), card: ({ openDeals }) => (openDeals > 0 ? `${head("openDeals")}: ${format.number(openDeals)}` : "") },
      { key: "wonValue", head: head("wonValue"), width: 140, grow: 0.7, align: "right", render: ({ wonValue }) => (wonValue ? format.money(wonValue) : missing), text: ({ wonValue }) => csvMoney(wonValue, format.language, currency), card: ({ wonValue }) => (wonValue ? `${head("wonValue")}: ${format.money(wonValue)}` : "") },
      { key: "parent", head: head("parent"), width: 160, sortable: true, render: ({ parent }) => (parent ? format.text(parent.label) : missing), text: ({ parent }) => (parent ? format.text(parent.label) : ""), edit: { kind: "ref", field: "parent", of: "parent", value: ({ parent }) => parent ?? null } },
      plain("externalId", 110),
    ];
  }, [t, format, text, currency]);
}

/** All accounts in sight. */
export function AccountsPage() {
  const t = useT();
  const navigate = useNavigate();
  const columns = useWithCustom<Account>("accounts", useAccountColumns());
  const mayEdit = useMay("selling.edit-accounts");
  const { patch } = useRecordWrites<Account>({ object: "accounts", path: "/api/accounts", refreshes: SELLING_KEYS });
  const acts = useDeleteAct("selling.delete-accounts");
  const pair = useMay("selling.delete-accounts") ? { label: t("merge.two"), run: (one: string, other: string) => void navigate({ to: `/selling/accounts/${one}/merge`, search: { with: other } as never }) } : undefined;
  const edit = mayEdit ? { refreshes: SELLING_KEYS, patch, pair, mayEdit: ({ headOnly }: Account) => !headOnly, acts } : undefined;
  const create = () => void navigate({ to: "/selling/accounts/new" });
  useKeys(mayEdit ? [{ keys: "c", label: t("selling.newAccount"), run: create }] : []);
  const views = useMemo(() => [
    { label: t("selling.accountsMine"), filter: "owner in subtree(me) and status = active" },
    { label: t("selling.accountsUnassigned"), filter: "owner is empty" },
    { label: t("selling.viewAll"), filter: "" },
  ], [t]);
  const empty = <ListEmpty because="nothingYet" begins icon="account" title={t("selling.noAccounts")} text={t("selling.noAccountsText")} {...(mayEdit && { action: { label: t("selling.newAccount"), run: create } })} />;
  return (
    <ListScreen<Account> object="accounts" path="/api/accounts" label={t("selling.accounts")} views={views} columns={columns} edit={edit} empty={empty} pageOf={(id) => `/selling/accounts/${id}`}
      panel={(id, controls) => <AccountRecord key={id} id={id} {...controls} />} />
  );
}
