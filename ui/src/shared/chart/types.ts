/** The shapes that figures are drawn in. */
export type ChartKind = "bar" | "line" | "horizontalBar" | "stages";

/** One row of a chart: its name and one value for each series; null is not known and is left out. */
export interface ChartRow {
  readonly key: string;
  readonly label: string;
  readonly values: readonly (number | null)[];
}

/** One series: its name, and its place among the colours, which is the same on every screen. */
export interface ChartSeries {
  readonly key: string;
  readonly label: string;
  readonly colour: number;
}

/** What a chart draws. Several series of bars stand beside each other. */
export interface ChartData {
  readonly kind: ChartKind;
  readonly rows: readonly ChartRow[];
  readonly series: readonly ChartSeries[];
}
