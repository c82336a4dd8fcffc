import { request } from "../../../shared/api/client";
import { useFormat } from "../../../shared/format/useFormat";
import { Icon } from "../../../shared/Icon";
import { useT } from "../../../shared/i18n/useT";
import type { Why } from "../../../shared/why/types";
import { WhyFigure } from "../../../shared/why/WhyFigure";
import { qualificationPath, type Framework, type Judged, type Qualification } from "./api";
import classes from "./qualification.module.css";

interface Props {
  of: Judged;
  judged: Qualification;
  framework: Framework;
}

function Figure({ subject, judged, of, value, threshold }: { subject: Judged; judged: Qualification; of: "SCORE" | "COVERAGE"; value: number | null; threshold: number }) {
  const t = useT();
  const format = useFormat();
  const name = t(of === "SCORE" ? "qualification.score" : "qualification.coverage");
  const figure = value === null ? <span className="st-figure">{"–"}</span> : <span className="st-figure">{format.percent(value * 100, 0)}</span>;
  return (
    <div className={classes.figure}>
      <span className="st-small st-muted">{name}</span>
      {value === null ? figure : <WhyFigure name={name} queryKey={["qualification", of, judged.id, judged.version]} load={(signal) => request<Why>(`${qualificationPath(subject)}/why`, { query: { figure: of }, signal })}>{figure}</WhyFigure>}
      <span className={classes.track} data-reached={(value ?? 0) >= threshold} aria-hidden><span style={{ width: `${value ?? 0}%` }} /><i style={{ left: `${threshold}%` }} /></span>
      <span className="st-small st-muted">{t("qualification.threshold", { percent: format.percent(threshold * 100, 0) })}</span>
    </div>
  );
}

function useShortfallText(framework: Framework): (shortfall: Qualification["shortfalls"][number]) => string {
  const t = useT();
  const format = useFormat();
  return ({ kind, item, value, needed }) => {
    const known = value ?? null;
    if (kind === "must") {
      const found = framework.items.find(({ code }) => code === item);
      const name = found ? format.text(found.name) : "";
      return known === null ? t("qualification.shortMustNone", { item: name }) : t("qualification.shortMust", { item: name, value: String(known), needed: String(needed) });
    }
    const values = { value: format.percent((known ?? 0) * 100, 0), needed: format.percent(needed * 100, 0) };
    return t(kind === "score" ? "qualification.shortScore" : "qualification.shortCoverage", values);
  };
}

/** Score and coverage beside each other, and in words whether it is qualified and why not. */
export function Verdict({ of: subject, judged, framework }: Props) {
  const t = useT();
  const format = useFormat();
  const shortfallText = useShortfallText(framework);
  const empty = judged.answers.length === 0;
  return (
    <section className={classes.verdict} aria-label={t("qualification.tab")}>
      <div className={classes.figures}>
        <Figure subject={subject} judged={judged} of="SCORE" value={judged.score ?? null} threshold={framework.scoreThreshold} />
        <Figure subject={subject} judged={judged} of="COVERAGE" value={judged.coverage} threshold={framework.coverageThreshold} />
      </div>
      <p className="st-small st-muted">{t("qualification.by", { method: format.text(framework.name), version: String(framework.version) })}</p>
      {empty ? <p>{t("qualification.emptyText")}</p> : (
        <div role="status">
          <p className={classes.word} data-good={judged.qualified}><Icon of={judged.qualified ? "check" : "attention"} /> {t(judged.qualified ? (subject.object === "deals" ? "qualification.qualified" : "prospect.fits") : subject.object === "deals" ? "qualification.notQualified" : "prospect.fitsNotYet")}</p>
          {judged.shortfalls.length > 0 && <ul className={classes.shortfalls}>{judged.shortfalls.map((shortfall) => <li key={shortfall.kind + (shortfall.item ?? "")}>{shortfallText(shortfall)}</li>)}</ul>}
        </div>
      )}
    </section>
  );
}
