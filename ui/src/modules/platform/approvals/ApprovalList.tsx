import { Link } from "@tanstack/react-router";
import { useFormat } from "../../../shared/format/useFormat";
import { useT } from "../../../shared/i18n/useT";
import type { Approval } from "./api";
import classes from "./Approvals.module.css";
import { StateBadge } from "./StateBadge";

/** Requests as rows that open; what waits says for whom. */
export function ApprovalList({ approvals }: { approvals: readonly Approval[] }) {
  const t = useT();
  const format = useFormat();
  return (
    <ul className={classes.list}>
      {approvals.map((approval) => (
        <li key={approval.id}>
          <Link to="/approvals/$id" params={{ id: approval.id } as never} data-row className={classes.row}>
            <span className={classes.what}>
              <strong>{format.text(approval.text)}</strong>
              <span className="st-small st-muted">
                {approval.behalf ? t("approvals.byFor", { who: approval.author, for: approval.behalf }) : approval.author}{" · "}<time dateTime={approval.askedAt}>{format.dateTime(approval.askedAt)}</time>
                {approval.state === "asked" && !approval.mayDecide && approval.waitsFor.length > 0 && ` · ${t("approvals.waitsFor", { who: approval.waitsFor.join(", ") })}`}
              </span>
              {approval.note && <span className={classes.note}>{approval.note}</span>}
            </span>
            <StateBadge state={approval.state} />
          </Link>
        </li>
      ))}
    </ul>
  );
}
