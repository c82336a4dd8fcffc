import { Button } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useMe } from "../../../shared/api/me";
import { DateInput } from "../../../shared/form/DateInput";
import { useFormat } from "../../../shared/format/useFormat";
import { useServerText, useT } from "../../../shared/i18n/useT";
import { ErrorState } from "../../../shared/states/ErrorState";
import { Skeletons } from "../../../shared/states/Skeletons";
import { branches, dimensionsQuery, dimensionTreeQuery, type Branch, type DimensionInfo } from "./dimensions";
import classes from "./measures.module.css";

function Branches({ of }: { of: readonly Branch[] }) {
  const format = useFormat();
  return (
    <ul>
      {of.map(({ node, below }) => (
        <li key={node.id}>{format.text(node.name)} <span className="st-small st-muted">{node.code}</span>{below.length > 0 && <Branches of={below} />}</li>
      ))}
    </ul>
  );
}

function DimensionTree({ dimension }: { dimension: DimensionInfo }) {
  const t = useT();
  const [on, setOn] = useState<string | null>(useMe()?.today ?? null);
  const { data, error, refetch } = useQuery({ ...dimensionTreeQuery(dimension.code, on), enabled: on !== null, placeholderData: keepPreviousData });
  return (
    <div className={classes.tree}>
      {dimension.dated ? <DateInput label={t("measures.asOf")} value={on} onChange={setOn} /> : <p className="st-small st-muted">{t("measures.notDated")}</p>}
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : !data ? <Skeletons shape="record" rows={4} /> : data.length === 0 ? <p className="st-muted">{t("measures.emptyTree")}</p> : <Branches of={branches(data)} />}
    </div>
  );
}

function Dimension({ dimension }: { dimension: DimensionInfo }) {
  const t = useT();
  const text = useServerText();
  const [opened, setOpened] = useState(false);
  const name = text(`measures.dimension.${dimension.code}`);
  return (
    <li>
      <strong>{name}</strong>
      <span className="st-small st-muted">{t("measures.publishedBy", { chapter: text(`measures.chapter.${dimension.publisher}`) })}</span>
      <Button size="compact-sm" variant="default" aria-expanded={opened} aria-label={t(opened ? "measures.hideTree" : "measures.showTree", { name })} onClick={() => setOpened(!opened)}>{t(opened ? "measures.hide" : "measures.show")}</Button>
      {opened && <DimensionTree dimension={dimension} />}
    </li>
  );
}

/** The trees by which figures are broken down, each as it is on a day. */
export function DimensionList() {
  const t = useT();
  const { data } = useQuery(dimensionsQuery);
  if (!data || data.length === 0) return null;
  return (
    <section className={classes.section}>
      <h2>{t("measures.dimensions")}</h2>
      <p className="st-muted">{t("measures.dimensionsHint")}</p>
      <ul className={classes.dimensions}>{data.map((dimension) => <Dimension key={dimension.code} dimension={dimension} />)}</ul>
    </section>
  );
}
