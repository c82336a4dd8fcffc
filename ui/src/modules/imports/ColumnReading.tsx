import { Select } from "@mantine/core";
import { useT } from "../../shared/i18n/useT";
import type { ImportColumn, ImportFile, WantedColumn } from "./api";
import { ValueMap } from "./ValueMap";

const ORDERS = ["DAY_MONTH", "MONTH_DAY", "EACH_CELL"] as const;
const MARKS = ["COMMA", "POINT", "EACH_CELL"] as const;
const NUMBERS = ["decimal", "percent", "integer"];

interface Props {
  id: string;
  file: ImportFile;
  column: ImportColumn;
  disabled: boolean;
  mapsValues: boolean;
  onRead: (how: Partial<WantedColumn>) => void;
}

/** How the cells of a column are read: the order of day and month, the decimal mark, other words for values. */
export function ColumnReading({ id, file, column, disabled, mapsValues, onRead }: Props) {
  const t = useT();
  if (column.type === "date") {
    return (
      <Select size="xs" aria-label={t("imports.orderOf", { column: column.name })} allowDeselect={false} disabled={disabled} data={ORDERS.map((value) => ({ value, label: t(`imports.order.${value}`) }))} value={column.dateOrder}
        onChange={(value) => { const dateOrder = ORDERS.find((one) => one === value); if (dateOrder) onRead({ dateOrder }); }} />
    );
  }
  if (column.asked && NUMBERS.includes(column.type)) {
    return (
      <Select size="xs" aria-label={t("imports.markOf", { column: column.name })} allowDeselect={false} disabled={disabled} data={MARKS.map((value) => ({ value, label: t(`imports.decimal.${value}`) }))} value={column.decimalMark}
        onChange={(value) => { const decimalMark = MARKS.find((one) => one === value); if (decimalMark) onRead({ decimalMark }); }} />
    );
  }
  return mapsValues ? <ValueMap id={id} file={file} column={column} disabled={disabled} onChange={(valueMap) => onRead({ valueMap })} /> : null;
}
