import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useT } from "../../shared/i18n/useT";
import { fetchPage } from "../../shared/list/useRecords";
import { ErrorState } from "../../shared/states/ErrorState";
import { Skeletons } from "../../shared/states/Skeletons";
import type { Account } from "./api";
import classes from "./selling.module.css";

const SHOWN = 50;

/** The accounts in sight whose parent this one is. */
export function ChildAccounts({ id }: { id: string }) {
  const t = useT();
  const filter = `parent = ${id}`;
  const { data, error, refetch } = useQuery({ queryKey: ["accounts", "children", id], queryFn: ({ signal }) => fetchPage<Account>("/api/accounts", { filter, sort: "name", limit: SHOWN }, signal) });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeletons shape="record" rows={3} />;
  if (data.rows.length === 0) return <p className="st-muted">{t("selling.noChildren")}</p>;
  return (
    <div className={classes.strip}>
      <ul className={classes.related}>
        {data.rows.map((account) => (
          <li key={account.id}>
            <Link to="/selling/accounts/$id" params={{ id: account.id } as never}>{account.name}</Link>
            <span className="st-small st-muted">{account.town}</span>
          </li>
        ))}
      </ul>
      <p><Link to="/selling/accounts" search={{ filter } as never}>{t("list.allInList")}</Link></p>
    </div>
  );
}
