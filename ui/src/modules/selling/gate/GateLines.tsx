import { VisuallyHidden } from "@mantine/core";
import { Icon } from "../../../shared/Icon";
import { useFormat } from "../../../shared/format/useFormat";
import { useT } from "../../../shared/i18n/useT";
import classes from "./gate.module.css";
import { useTermText, type GateView } from "./terms";

/** The criteria on the way of a deal, met and missing, in words and marks. */
export function GateLines({ gate }: { gate: GateView }) {
  const t = useT();
  const format = useFormat();
  const words = useTermText();
  const stages = new Set(gate.lines.map(({ stage }) => stage));
  return (
    <ul className={classes.lines}>
      {gate.lines.map((line) => (
        <li key={line.id} data-met={line.met}>
          <Icon of={line.met ? "check" : "cancel"} />
          <div>
            <VisuallyHidden>{t(line.met ? "gate.met" : "gate.missing")}{": "}</VisuallyHidden>
            {format.text(line.text)}
            {stages.size > 1 && <span className="st-small st-muted">{` · ${format.text(line.stageName)}`}</span>}
            {!line.met && <p className="st-small st-muted">{line.missing.map(words).join(line.oneIsEnough ? ` ${t("gate.or")} ` : "; ")}</p>}
          </div>
        </li>
      ))}
    </ul>
  );
}
