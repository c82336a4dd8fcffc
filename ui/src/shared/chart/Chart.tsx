import { useComputedColorScheme } from "@mantine/core";
import { useReducedMotion } from "@mantine/hooks";
import { useId, useState } from "react";
import { useFormat } from "../format/useFormat";
import { IconButton } from "../IconButton";
import { useT } from "../i18n/useT";
import classes from "./Chart.module.css";
import { ChartTable } from "./ChartTable";
import type { ChartData } from "./types";
import { useDrawing } from "./useDrawing";

interface Props {
  title: string;
  /** What the picture says, in one sentence. */
  summary: string;
  data: ChartData;
  /** How a value is written in the table and in the hint; axes use the short form. */
  write?: (value: number) => string;
  writeShort?: (value: number) => string;
  /** The head of the column with the names of the rows. */
  rowHead: string;
  selected?: string | null;
  onSelect?: (key: string) => void;
  height?: number;
}

/** A picture and its table: two views of the same rows that select each other. */
export function Chart({ title, summary, data, write, writeShort, rowHead, selected = null, onSelect, height = 260 }: Props) {
  const t = useT();
  const format = useFormat();
  const id = useId();
  const [asTable, setAsTable] = useState(false);
  const scheme = useComputedColorScheme("light");
  const animated = !useReducedMotion();
  const full = write ?? ((value: number) => format.number(value));
  const element = useDrawing(data, { short: writeShort ?? format.shortNumber, full, animated, selected }, scheme, onSelect);
  return (
    <figure className={classes.chart} aria-labelledby={id}>
      <figcaption className={classes.head}>
        <strong id={id}>{title}</strong>
        <IconButton icon={asTable ? "chart" : "table"} size={28} label={asTable ? t("chart.asPicture") : t("chart.asTable")} onClick={() => setAsTable(!asTable)} />
        <p>{summary}</p>
      </figcaption>
      <div ref={element} role="img" aria-label={`${title}. ${summary}`} hidden={asTable} className={classes.picture} style={{ height }} />
      {asTable && <ChartTable data={data} rowHead={rowHead} write={full} selected={selected} onSelect={onSelect} label={title} />}
    </figure>
  );
}
