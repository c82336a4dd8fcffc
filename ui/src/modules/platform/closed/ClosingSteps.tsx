import { useFormat } from "../../../shared/format/useFormat";
import { useT } from "../../../shared/i18n/useT";
import type { ClosingStep } from "./api";
import classes from "./closed.module.css";

/** Who closed or opened what, newest first. */
export function ClosingSteps({ steps }: { steps: readonly ClosingStep[] }) {
  const t = useT();
  const format = useFormat();
  if (steps.length === 0) return null;
  const earlier = (at: number) => steps[at + 1]?.through ?? "";
  return (
    <>
      <h3>{t("closed.steps")}</h3>
      <ol className={classes.steps}>
        {steps.map(({ through, reason, at, by }, index) => (
          <li key={at}>
            <span>{through && through > earlier(index) ? t("closed.stepClosed", { day: format.date(through) }) : through ? t("closed.stepOpened", { day: format.date(through) }) : t("closed.stepOpenedAll")}</span>
            <span>{reason}</span>
            <span className="st-small st-muted">{`${format.dateTime(at)} · ${by ?? t("closed.program")}`}</span>
          </li>
        ))}
      </ol>
    </>
  );
}
