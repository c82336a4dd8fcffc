import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useMemo } from "react";
import { useMe } from "../../../shared/api/me";
import type { NamedRef } from "../../../shared/api/types";
import type { Money } from "../../../shared/format/types";
import { useFormat } from "../../../shared/format/useFormat";
import { useServerText, useT } from "../../../shared/i18n/useT";
import { csvMoney } from "../../../shared/list/csv";
import type { Column } from "../../../shared/list/table";
import type { Owner } from "../api";
import { ownerText, OwnerName } from "../OwnerName";

interface Row {
  id: string;
  name: string;
  account: NamedRef;
  owner?: Owner | null;
}

/** How the columns of a list of documents are made: each by its field. */
export function useDocumentColumns<R extends Row>(object: "orders" | "invoices" | "payments") {
  const t = useT();
  const format = useFormat();
  const text = useServerText();
  const currency = useMe()?.company.currency ?? "";
  return useMemo(() => {
    const head = (key: string) => text(`field.${object}.${key}`);
    const missing = <span role="img" aria-label={t("states.missing")}>{"–"}</span>;
    const linked = (path: string, to: NamedRef) => <Link to={`${path}/$id` as never} params={{ id: to.id } as never} title={format.text(to.label)} onClick={(event) => event.stopPropagation()}>{format.text(to.label)}</Link>;
    return {
      name: (width = 150): Column<R> => ({ key: "name", head: head("name"), width, grow: 0.8, sortable: true, render: ({ name }) => <span title={name}>{name}</span>, text: ({ name }) => name }),
      account: (): Column<R> => ({ key: "account", head: head("account"), width: 190, grow: 1.5, sortable: true, render: ({ account }) => linked("/selling/accounts", account), text: ({ account }) => format.text(account.label) }),
      ref: (key: string, path: string, of: (row: R) => NamedRef | null | undefined): Column<R> => ({ key, head: head(key), width: 190, grow: 1.5, sortable: true, render: (row) => { const to = of(row); return to ? linked(path, to) : missing; }, text: (row) => { const to = of(row); return to ? format.text(to.label) : ""; } }),
      money: (key: string, of: (row: R) => Money): Column<R> => ({ key, head: head(key), width: 150, grow: 0.6, align: "right", sortable: true, render: (row) => format.money(of(row)), text: (row) => csvMoney(of(row), format.language, currency) }),
      date: (key: string, of: (row: R) => string): Column<R> => ({ key, head: head(key), width: 118, grow: 0.4, align: "right", sortable: true, render: (row) => <span title={format.relative(of(row))}>{format.date(of(row))}</span>, text: of }),
      word: (key: string, show: (row: R) => ReactNode, of: (row: R) => string): Column<R> => ({ key, head: head(key), width: 160, grow: 0.5, sortable: true, render: show, text: of }),
      owner: (): Column<R> => ({ key: "owner", head: head("owner"), width: 150, sortable: true, render: ({ owner }) => <OwnerName owner={owner} />, text: ({ owner }) => ownerText(owner, format) }),
    };
  }, [object, t, format, text, currency]);
}
