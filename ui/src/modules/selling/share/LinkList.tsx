import { useQuery } from "@tanstack/react-query";
import { useT } from "../../../shared/i18n/useT";
import { ErrorState } from "../../../shared/states/ErrorState";
import { Skeletons } from "../../../shared/states/Skeletons";
import { linksQuery } from "./api";
import { LinkLine } from "./LinkLine";
import classes from "./Share.module.css";

/** The own links, the newest first. */
export function LinkList() {
  const t = useT();
  const { data, error, refetch } = useQuery(linksQuery);
  return (
    <section className={classes.mine}>
      <h3>{t("selling.share.mine")}</h3>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeletons shape="record" rows={2} />}
      {data?.length === 0 && <p className="st-muted">{t("selling.share.none")}</p>}
      {data && data.length > 0 && <ul className={classes.list}>{data.map((link) => <LinkLine key={link.id} link={link} />)}</ul>}
    </section>
  );
}
