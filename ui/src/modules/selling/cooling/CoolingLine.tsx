import { Button } from "@mantine/core";
import { useState } from "react";
import { request } from "../../../shared/api/client";
import { useMay } from "../../../shared/api/me";
import { ProblemAlert } from "../../../shared/form/ProblemAlert";
import { useT } from "../../../shared/i18n/useT";
import type { Why } from "../../../shared/why/types";
import { WhyFigure } from "../../../shared/why/WhyFigure";
import type { Deal, DealPatch } from "../api";
import { CoolingBadge } from "./CoolingBadge";
import classes from "./cooling.module.css";
import { SnoozeDialog } from "./SnoozeDialog";

/** How long an open deal has been quiet, why that is said, and until when it shall not be said again. */
export function CoolingLine({ deal, onPatch }: { deal: Deal; onPatch: (body: DealPatch) => Promise<void> }) {
  const t = useT();
  const mayEdit = useMay("selling.edit-deals");
  const [asking, setAsking] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const { cooling } = deal;
  if (!cooling || cooling.state === "warm") return null;
  const snoozed = cooling.state === "snoozed";
  const wake = () => void onPatch({ snoozedUntil: null, snoozeReason: null }).then(() => setError(null), setError);
  return (
    <div className={classes.line}>
      <ProblemAlert error={error} />
      <WhyFigure name={t("cooling.title")} queryKey={["cooling", deal.id, deal.version]} load={(signal) => request<Why>(`/api/deals/${deal.id}/cooling/why`, { signal })}><CoolingBadge deal={deal} /></WhyFigure>
      {snoozed && <span className="st-small st-muted">{cooling.snoozeReason}</span>}
      {mayEdit && <Button size="compact-sm" variant="default" onClick={snoozed ? wake : () => setAsking(true)}>{t(snoozed ? "cooling.wake" : "cooling.snooze")}</Button>}
      {asking && <SnoozeDialog name={deal.name} onPatch={onPatch} onDone={() => setAsking(false)} />}
    </div>
  );
}
