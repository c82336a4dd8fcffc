import { Alert } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { useFormat } from "../../../shared/format/useFormat";
import type { Bilingual } from "../../../shared/format/types";
import { useT } from "../../../shared/i18n/useT";
import { ErrorState } from "../../../shared/states/ErrorState";
import { Skeletons } from "../../../shared/states/Skeletons";
import { approvalQuery, type Approval } from "./api";
import classes from "./Approvals.module.css";
import { BulkShownView } from "./BulkShownView";
import { DecideForm } from "./DecideForm";
import { DiscountShownView } from "./DiscountShownView";
import { GoingOnShownView } from "./GoingOnShownView";
import { StateBadge } from "./StateBadge";
import { StepList } from "./StepList";
import { Withdraw } from "./Withdraw";

function Outcome({ approval }: { approval: Approval }) {
  const t = useT();
  const format = useFormat();
  const outcome = approval.outcome as { text: Bilingual; link: string | null } | null | undefined;
  if (!outcome) return approval.state === "granted" ? <p role="status">{t("approvals.beingDone")}</p> : null;
  return (
    <Alert role="status" variant="light" color={approval.state === "failed" ? "refusal" : "good"} title={t(approval.state === "failed" ? "approvals.failedTitle" : "approvals.doneTitle")}>
      <p>{format.text(outcome.text)}</p>
      {outcome.link && <Link to={outcome.link}>{t("approvals.showResult")}</Link>}
    </Alert>
  );
}

/** One request: who asks for what and why, what it would change, how it was decided, and the decision. */
export function ApprovalPage() {
  const t = useT();
  const format = useFormat();
  const navigate = useNavigate();
  const { id = "" }: { id?: string } = useParams({ strict: false });
  const { data, error, refetch } = useQuery(approvalQuery(id));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeletons shape="record" rows={6} />;
  const { approval, shown } = data;
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <h1>{format.text(approval.text)}</h1>
        <StateBadge state={approval.state} />
      </header>
      <p className="st-muted">
        {approval.behalf ? t("approvals.byFor", { who: approval.author, for: approval.behalf }) : t("approvals.asks", { who: approval.author })}{" · "}<time dateTime={approval.askedAt}>{format.dateTime(approval.askedAt)}</time>
        {approval.state === "asked" && approval.expiresAt && ` · ${t("approvals.until", { at: format.dateTime(approval.expiresAt) })}`}
      </p>
      {approval.note && <blockquote className={classes.quote}>{approval.note}</blockquote>}
      <Outcome approval={approval} />
      {approval.mayDecide && <DecideForm key={approval.step} approval={approval} onDone={() => void navigate({ to: "/approvals" })} />}
      {approval.mine && approval.state === "asked" && <Withdraw approval={approval} />}
      <StepList approval={approval} />
      {"goingOn" in shown ? <GoingOnShownView shown={shown} /> : "lines" in shown ? <DiscountShownView shown={shown} /> : <BulkShownView shown={shown} author={approval.behalf ?? approval.author} mine={approval.mine} />}
    </div>
  );
}
