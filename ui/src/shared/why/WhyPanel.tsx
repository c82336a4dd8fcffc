import { useFormat } from "../format/useFormat";
import { Icon } from "../Icon";
import { useT } from "../i18n/useT";
import { figureText, type Why } from "./types";
import classes from "./why.module.css";
import { WhyActions } from "./WhyActions";
import { WhyParts } from "./WhyParts";

function Rule({ rule }: Pick<Why, "rule">) {
  const t = useT();
  const format = useFormat();
  return (
    <section>
      <h2>{t("why.rule")}</h2>
      <p><strong>{format.text(rule.name)}</strong></p>
      <p>{format.text(rule.explanation)}</p>
      <p className="st-small st-muted">{t("why.ruleVersion", { version: String(rule.version), from: format.date(rule.validFrom), source: rule.source })}</p>
    </section>
  );
}

function Changes({ why }: { why: Why }) {
  const t = useT();
  const format = useFormat();
  if (why.changes.length === 0) return null;
  return (
    <section>
      <h2>{t("why.changes")}</h2>
      <ul>
        {why.changes.map((change, at) => {
          const label = format.text(change.label);
          return <li key={`${label}${at}`}><span>{label}</span><span className="st-figure">{change.value > 0 && "+"}{figureText({ ...why.figure, value: change.value }, format)}</span></li>;
        })}
      </ul>
    </section>
  );
}

/** Where a figure comes from: the figure and a sentence, its parts, the rule, what changed, what to beware of. */
export function WhyPanel({ why }: { why: Why }) {
  const t = useT();
  const format = useFormat();
  return (
    <article className={classes.panel} aria-label={t("why.title")} data-print-alone>
      <header>
        <span className="st-small st-muted">{t("why.title")}</span>
        <strong className={classes.value}>{figureText(why.figure, format)}</strong>
        <p>{format.text(why.sentence)}</p>
      </header>
      <WhyParts why={why} />
      <Rule rule={why.rule} />
      <Changes why={why} />
      {why.caveats.map((caveat) => <p key={caveat.en} className={classes.caveat}><Icon of="information" /><span>{format.text(caveat)}</span></p>)}
      <footer>
        <span className="st-small st-muted">{t("why.asOf", { at: format.dateTime(why.asOf) })}</span>
        <WhyActions why={why} />
      </footer>
    </article>
  );
}
