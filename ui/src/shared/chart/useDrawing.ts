import { useEffect, useRef } from "react";
import type { EChartsType } from "echarts/core";
import { tokenColour } from "../theme/tokens";
import { chartOption, type Look } from "./option";
import type { ChartData } from "./types";

type Scheme = "light" | "dark";

/** Draws into the element: again when data or look change, in black on white on paper. */
export function useDrawing(data: ChartData, look: Omit<Look, "colour">, scheme: Scheme, onSelect?: (key: string) => void) {
  const element = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType>(null);
  const draw = useRef<(scheme: Scheme) => void>(() => undefined);
  const select = useRef(onSelect);
  useEffect(() => {
    select.current = onSelect;
    draw.current = (shown) => chart.current?.setOption(chartOption(data, { ...look, colour: (token) => tokenColour(token, shown) }), { notMerge: true });
    draw.current(scheme);
  });
  const keys = useRef<readonly string[]>([]);
  useEffect(() => {
    keys.current = data.rows.map(({ key }) => key);
  }, [data.rows]);
  useEffect(() => {
    const box = element.current;
    if (!box) return;
    let gone = false;
    const toPaper = () => { draw.current("light"); chart.current?.getZr().flush(); };
    const observer = new ResizeObserver(() => chart.current?.resize());
    void import("./echarts").then(({ startChart }) => {
      if (gone) return;
      chart.current = startChart(box);
      chart.current.on("click", ({ dataIndex }) => { const key = keys.current[dataIndex ?? -1]; if (key !== undefined) select.current?.(key); });
      draw.current(document.documentElement.dataset["mantineColorScheme"] === "dark" ? "dark" : "light");
      observer.observe(box);
    });
    window.addEventListener("beforeprint", toPaper);
    return () => {
      gone = true;
      window.removeEventListener("beforeprint", toPaper);
      observer.disconnect();
      chart.current?.dispose();
      chart.current = null;
    };
  }, []);
  return element;
}
