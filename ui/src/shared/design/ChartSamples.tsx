import { useState } from "react";
import { Chart } from "../chart/Chart";
import type { ChartRow } from "../chart/types";
import { useFormat } from "../format/useFormat";
import { useT } from "../i18n/useT";
import classes from "./design.module.css";
import { STAGES } from "./samples";

const NOW = [92, 108, 99, 134, 121, 88, 64, 97, 142, 155, 161, null];
const BEFORE = [81, 95, 101, 110, 118, 90, 71, 85, 120, 126, 139, 150];
const SELLERS = ["Łucja Źrebak", "Jan Ćwikła", "Anna Ósma", "Piotr Żabiński", "Przemysław Brzęczyszczykiewicz-Wąchocki"];

/** Every kind of picture, with its table. */
export function ChartSamples() {
  const t = useT();
  const format = useFormat();
  const [selected, setSelected] = useState<string | null>("s1");
  const pln = (value: number) => ({ minor: value, currency: "PLN" });
  const write = (value: number) => format.money(pln(value));
  const short = (value: number) => format.shortMoney(pln(value));
  const months: ChartRow[] = NOW.map((value, at) => ({ key: `m${at}`, label: format.month(`2026-${String(at + 1).padStart(2, "0")}-01`).slice(0, 3), values: [value === null ? null : value * 1e6, (BEFORE[at] ?? 0) * 1e6] }));
  const sellers: ChartRow[] = SELLERS.map((label, at) => ({ key: `s${at}`, label, values: [(5 - at) * 31_456_700] }));
  const stages: ChartRow[] = STAGES.map(({ id, name }, at) => ({ key: id, label: format.text(name), values: [(4 - at) * 98_000_000] }));
  const both = [{ key: "now", label: "2026", colour: 0 }, { key: "before", label: "2025", colour: 1 }];
  const one = [{ key: "won", label: t("why.sum"), colour: 0 }];
  const common = { write, writeShort: short, summary: t("design.summary") };
  return (
    <div className={classes.charts}>
      <Chart {...common} title={t("design.grouped")} rowHead={t("form.month")} data={{ kind: "bar", rows: months, series: both }} />
      <Chart {...common} title={t("design.line")} rowHead={t("form.month")} data={{ kind: "line", rows: months, series: both }} />
      <Chart {...common} title={t("design.sellers")} rowHead={t("design.seller")} data={{ kind: "horizontalBar", rows: sellers, series: one }} selected={selected} onSelect={(key) => setSelected(key === selected ? null : key)} />
      <Chart {...common} title={t("design.stages")} rowHead={t("list.stage")} data={{ kind: "stages", rows: stages, series: one }} />
    </div>
  );
}
