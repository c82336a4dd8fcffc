import { expect, it } from "vitest";
import { chartOption, type Look } from "./option";
import type { ChartKind } from "./types";

const look: Look = { colour: (token) => token, short: String, full: String, animated: false, selected: null };
const rows = [{ key: "a", label: "A", values: [1, null] }];
const series = [{ key: "x", label: "X", colour: 0 }, { key: "y", label: "Y", colour: 9 }];
const draw = (kind: ChartKind, part: Partial<Look> = {}) => JSON.parse(JSON.stringify(chartOption({ kind, rows, series }, { ...look, ...part }))) as {
  xAxis: { type: string; scale?: boolean }; yAxis: { type: string; scale?: boolean }; series: { color: string; data: { value: unknown; itemStyle: { opacity: number } }[] }[];
};

it.each(["bar", "line", "horizontalBar", "stages"] as const)("the axis of %s begins at zero", (kind) => {
  const { xAxis, yAxis } = draw(kind);
  expect([xAxis, yAxis].find(({ type }) => type === "value")?.scale).toBe(false);
});

it("keeps the colour of a series by its place, and leaves out what is not known", () => {
  const drawn = draw("bar").series;
  expect(drawn.map(({ color }) => color)).toEqual(["series-1", "series-2"]);
  expect(drawn[1]?.data[0]?.value).toBe("-");
});

it("dims what is not selected", () => {
  expect(draw("bar", { selected: "b" }).series[0]?.data[0]?.itemStyle.opacity).toBeLessThan(1);
  expect(draw("bar", { selected: "a" }).series[0]?.data[0]?.itemStyle.opacity).toBe(1);
});
