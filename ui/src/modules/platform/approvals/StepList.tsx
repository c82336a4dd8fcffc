import { useFormat } from "../../../shared/format/useFormat";
import { useServerText, useT } from "../../../shared/i18n/useT";
import type { Approval } from "./api";
import classes from "./Approvals.module.css";

type Step = Approval["steps"][number];

function Verdict({ step }: { step: Step }) {
  const t = useT();
  const format = useFormat();
  if (!step.verdict || !step.at) return null;
  const who = step.behalf ? t("approvals.byFor", { who: step.by ?? "", for: step.behalf }) : step.by ?? "";
  return (
    <>
      <span>{t(step.verdict === "granted" ? "approvals.saidYes" : "approvals.saidNo", { who })}{" · "}<time dateTime={step.at}>{format.dateTime(step.at)}</time></span>
      {step.reason && <span className={classes.note}>{step.reason}</span>}
    </>
  );
}

/** Who has to agree, one after the other, and what each has said. */
export function StepList({ approval }: { approval: Approval }) {
  const t = useT();
  const text = useServerText();
  const waits = (step: Step) => approval.state === "asked" && step.number === approval.step;
  return (
    <section>
      <h2>{t("approvals.steps")}</h2>
      <ol className={classes.steps}>
        {approval.steps.map((step) => (
          <li key={step.number}>
            <strong>{step.permission ? text(`approvals.who.${step.permission}`) : t("approvals.superior")}</strong>
            <Verdict step={step} />
            {waits(step) && <span className="st-muted">{t("approvals.waitsFor", { who: approval.waitsFor.join(", ") || t("approvals.nobody") })}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
