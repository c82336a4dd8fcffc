import { useQuery } from "@tanstack/react-query";
import { useFormat } from "../../../shared/format/useFormat";
import { useServerText, useT } from "../../../shared/i18n/useT";
import { measuresQuery, type Measure } from "../../../shared/measure/tiles";
import { EmptyState } from "../../../shared/states/EmptyState";
import { ErrorState } from "../../../shared/states/ErrorState";
import { Skeletons } from "../../../shared/states/Skeletons";
import { DimensionList } from "./DimensionList";
import classes from "./measures.module.css";

const USES = ["tile", "target", "expectation", "contest", "pay", "selection"] as const;

function Row({ measure }: { measure: Measure }) {
  const t = useT();
  const text = useServerText();
  const format = useFormat();
  const refused = USES.filter((use) => !measure.uses.includes(use));
  return (
    <tr>
      <th scope="row">{format.text(measure.name)}<span className="st-small st-muted">{format.text(measure.meaning)}</span></th>
      <td data-head={t("measures.unit")}>{text(`measure.unit.${measure.unit}`)}</td>
      <td data-head={t("measures.grain")}>{measure.grains.map((grain) => text(`measure.grain.${grain}`)).join(", ")}</td>
      <td data-head={t("measures.uses")}>{USES.filter((use) => measure.uses.includes(use)).map((use) => text(`measure.use.${use}`)).join(", ")}</td>
      <td data-head={t("measures.never")}>{refused.map((use) => text(`measure.use.${use}`)).join(", ") || "–"}</td>
      <td data-head={t("measures.publisher")}>{text(`measures.chapter.${measure.publisher}`)}</td>
    </tr>
  );
}

function Table({ measures }: { measures: readonly Measure[] }) {
  const t = useT();
  return (
    <table className={classes.table}>
      <thead><tr>{(["measures.measure", "measures.unit", "measures.grain", "measures.uses", "measures.never", "measures.publisher"] as const).map((head) => <th key={head} scope="col">{t(head)}</th>)}</tr></thead>
      <tbody>{measures.map((measure) => <Row key={measure.code} measure={measure} />)}</tbody>
    </table>
  );
}

/** Everything the program measures: what it means, in which unit, what it may be used for and what never; and the trees that figures are broken down by. */
export function MeasuresPage() {
  const t = useT();
  const { data, error, refetch } = useQuery(measuresQuery);
  return (
    <div className={classes.page}>
      <h1>{t("measures.title")}</h1>
      <p className="st-muted">{t("measures.hint")}</p>
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : !data ? <Skeletons shape="table" rows={8} /> : data.length === 0 ? <EmptyState icon="results" title={t("measures.none")} text={t("measures.noneText")} /> : <Table measures={data} />}
      <DimensionList />
    </div>
  );
}
