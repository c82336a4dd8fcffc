import { Icon } from "../../shared/Icon";
import { useT } from "../../shared/i18n/useT";
import { settled, type Import } from "./api";
import classes from "./Imports.module.css";
import { STEPS, stepOf, type Step } from "./mapping";

/** The four steps: which are behind, which is shown, which can be opened. */
export function Stepper({ view, step, onStep }: { view: Import; step: Step; onStep: (step: Step) => void }) {
  const t = useT();
  const reached = STEPS.indexOf(stepOf(view));
  return (
    <nav aria-label={t("imports.steps")}>
      <ol className={classes.steps}>
        {STEPS.map((one, at) => {
          const done = at < reached || (one === "commit" && view.state === "committed");
          const open = one !== "commit" || !!view.summary || settled(view);
          return (
            <li key={one} data-done={done} data-current={one === step}>
              <button type="button" aria-current={one === step ? "step" : undefined} disabled={!open} onClick={() => onStep(one)}>
                <span className={classes.number}>{done ? <Icon of="check" size={14} /> : at + 1}</span>
                <span>{t(`imports.step.${one}`)}</span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
