import { useMemo } from "react";
import { useFormat } from "../format/useFormat";
import { useT } from "../i18n/useT";
import type { Column } from "../list/table";
import { CustomShown } from "./CustomRecord";
import { fileText, useOwnCurrency } from "./customText";
import { keyOf, useCustomFields, valueOf, type HoldsCustom } from "./fields";

const FIGURES = new Set(["number", "money", "date"]);
const WIDTHS: Readonly<Record<string, number>> = { long_text: 220, link: 180, options: 180, yes_no: 100, date: 118 };

/** The columns of a list with those of own fields behind them. */
export function useWithCustom<Row extends HoldsCustom>(object: string, columns: readonly Column<Row>[]): Column<Row>[] {
  const t = useT();
  const format = useFormat();
  const currency = useOwnCurrency();
  const fields = useCustomFields(object);
  const own = useMemo(() => fields.map((field): Column<Row> => ({
    key: keyOf(field), head: format.text(field.label), width: WIDTHS[field.type] ?? 140, sortable: field.type !== "options",
    ...(FIGURES.has(field.type) && { align: "right" as const, grow: 0.6 }),
    render: (row) => { const value = valueOf(row, field); return value === null ? <span role="img" aria-label={t("states.missing")}>{"–"}</span> : <CustomShown field={field} value={value} />; },
    text: (row) => fileText(field, valueOf(row, field), { t, format, currency }),
    edit: { kind: "custom", field: keyOf(field), of: field, required: field.required, value: (row) => valueOf(row, field) },
  })), [fields, t, format, currency]);
  return useMemo(() => [...columns, ...own], [columns, own]);
}
