import { Link } from "@tanstack/react-router";
import { useFormat } from "../../shared/format/useFormat";
import { Icon } from "../../shared/Icon";
import { useT } from "../../shared/i18n/useT";
import type { Import } from "./api";
import classes from "./Imports.module.css";
import { totalOf } from "./mapping";
import { StateBadge } from "./StateBadge";

/** One import of the list: what, when, where it stands and what it brought. */
export function ImportRow({ view }: { view: Import }) {
  const t = useT();
  const format = useFormat();
  const rows = view.files.reduce((sum, file) => sum + file.rows, 0);
  const total = view.summary && totalOf(view.summary);
  const counts = total
    ? t("imports.counts", { created: format.number(total.created), updated: format.number(total.updated), refused: format.number(total.refused) })
    : t("imports.rowCount", { count: rows, shown: format.number(rows) });
  return (
    <li>
      <Link to={`/imports/${view.id}` as never} className={classes.row}>
        <strong>{view.title}</strong>
        <StateBadge state={view.state} />
        <span className="st-small st-muted">{`${format.dateTime(view.createdAt)} · ${counts}`}</span>
        <Icon of="next" />
      </Link>
    </li>
  );
}
