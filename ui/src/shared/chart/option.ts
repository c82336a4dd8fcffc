import type { EChartsCoreOption } from "echarts/core";
import type { ChartData, ChartSeries } from "./types";

/** How a chart looks in the present scheme and language. */
export interface Look {
  readonly colour: (token: string) => string;
  readonly short: (value: number) => string;
  readonly full: (value: number) => string;
  readonly animated: boolean;
  readonly selected: string | null;
}

const FONT = '"Inter Variable", "Inter Fallback", system-ui, sans-serif';
const MARKS = ["circle", "rect", "triangle", "diamond", "pin", "arrow", "roundRect", "circle"];
const DASHES = ["solid", "dashed", "dotted"] as const;
const LABELLED = 12;

function axes(data: ChartData, look: Look) {
  const sideways = data.kind === "horizontalBar" || data.kind === "stages";
  const text = { color: look.colour("muted"), fontFamily: FONT, fontSize: 12 };
  const line = { lineStyle: { color: look.colour("line") } };
  const names = { type: "category", data: data.rows.map(({ label }) => label), inverse: sideways, axisTick: { show: false }, axisLine: line,
    axisLabel: { ...text, color: look.colour("text"), width: sideways ? 148 : undefined, overflow: sideways ? "truncate" : "none", hideOverlap: true } };
  // Bars tell by their length, so their axis begins at zero; `scale` stays off for lines too.
  // Sideways bars carry their figures themselves.
  const values = { type: "value", scale: false, splitNumber: 4, splitLine: { show: !sideways, ...line }, axisLabel: { ...text, show: !sideways, formatter: look.short, hideOverlap: true } };
  return sideways ? { xAxis: values, yAxis: names } : { xAxis: names, yAxis: values };
}

function seriesOf(series: ChartSeries, at: number, data: ChartData, look: Look) {
  const isLine = data.kind === "line";
  const sideways = data.kind === "horizontalBar" || data.kind === "stages";
  const colour = look.colour(`series-${(series.colour % 8) + 1}`);
  const labelled = sideways || (!isLine && data.series.length === 1 && data.rows.length <= LABELLED);
  return {
    type: isLine ? "line" : "bar",
    name: series.label,
    data: data.rows.map(({ key, values }) => ({ value: values[at] ?? "-", itemStyle: { opacity: look.selected !== null && look.selected !== key ? 0.35 : 1 } })),
    color: colour,
    barMaxWidth: data.kind === "stages" ? 28 : 32,
    barGap: "10%",
    symbol: MARKS[at % MARKS.length],
    symbolSize: 7,
    lineStyle: { width: 2, type: DASHES[at % DASHES.length] },
    itemStyle: { borderRadius: isLine ? 0 : sideways ? [0, 3, 3, 0] : [3, 3, 0, 0] },
    label: { show: labelled, opacity: 1, position: sideways ? "right" : "top", color: look.colour("text"), fontFamily: FONT, fontSize: 12, formatter: ({ value }: { value: unknown }) => (typeof value === "number" ? look.short(value) : "") },
    // Names beside the lines instead of a legend far away.
    endLabel: { show: isLine && data.series.length > 1, formatter: "{a}", color: colour, fontFamily: FONT, fontSize: 12 },
    labelLayout: { moveOverlap: "shiftY" },
  };
}

/** The drawing of a chart for ECharts. Everything that is text comes from the formats of the page. */
export function chartOption(data: ChartData, look: Look): EChartsCoreOption {
  const many = data.series.length > 1;
  const isLine = data.kind === "line";
  return {
    animation: look.animated,
    animationDuration: 150,
    textStyle: { fontFamily: FONT },
    grid: { left: 8, right: isLine && many ? 96 : data.kind === "bar" ? 8 : 72, top: many && !isLine ? 32 : 24, bottom: 8, outerBoundsMode: "same", outerBoundsContain: "axisLabel" },
    legend: { show: many && !isLine, top: 0, left: 0, itemWidth: 12, itemHeight: 12, selectedMode: false, textStyle: { color: look.colour("text"), fontFamily: FONT } },
    // Drawn as a picture: an HTML hint would need inline styles, which the page does not allow.
    tooltip: { trigger: "axis", renderMode: "richText", backgroundColor: look.colour("raised"), borderColor: look.colour("line"), textStyle: { color: look.colour("text"), fontFamily: FONT, fontSize: 12 },
      axisPointer: { type: isLine ? "line" : "shadow" }, valueFormatter: (value: unknown) => (typeof value === "number" ? look.full(value) : "–") },
    ...axes(data, look),
    series: data.series.map((series, at) => seriesOf(series, at, data, look)),
  };
}
