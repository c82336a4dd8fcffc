import { Button } from "@mantine/core";
import { ProblemAlert } from "../../../shared/form/ProblemAlert";
import { useT } from "../../../shared/i18n/useT";
import { useDeciding, type Approval } from "./api";

/** Takes back an own request that nobody has decided yet. */
export function Withdraw({ approval }: { approval: Approval }) {
  const t = useT();
  const { decide, error, busy } = useDeciding(approval);
  return (
    <>
      <ProblemAlert error={error} />
      <p>{t("approvals.waitsFor", { who: approval.waitsFor.join(", ") || t("approvals.nobody") })}</p>
      <div><Button variant="default" loading={busy} onClick={() => void decide({ verdict: "withdraw", reason: "" })}>{t("approvals.withdraw")}</Button></div>
    </>
  );
}
