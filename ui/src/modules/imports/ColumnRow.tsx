import { Select } from "@mantine/core";
import { Icon } from "../../shared/Icon";
import { useT } from "../../shared/i18n/useT";
import type { ImportColumn, ImportFile, WantedColumn } from "./api";
import { ColumnReading } from "./ColumnReading";
import classes from "./Imports.module.css";
import { confidence } from "./mapping";
import type { useFieldOptions } from "./useFieldOptions";

const LEFT_OUT = "-";
const SAMPLES = 3;

interface Props {
  id: string;
  file: ImportFile;
  column: ImportColumn;
  mapsValues: boolean;
  options: ReturnType<typeof useFieldOptions>;
  disabled: boolean;
  onField: (to: string | null) => void;
  onRead: (how: Partial<WantedColumn>) => void;
}

/** One column: its name, some of its values, the field it goes to and how sure that is. */
export function ColumnRow({ id, file, column, mapsValues, options, disabled, onField, onRead }: Props) {
  const t = useT();
  const how = confidence(column.confidenceBp);
  const unsure = column.to ? how === "unsure" || column.asked : false;
  const words = !column.to ? t("imports.left") : column.asked ? t("imports.asked") : t(`imports.${how}`);
  return (
    <tr data-unsure={unsure} data-left={!column.to}>
      <th scope="row">{column.name || "–"}</th>
      <td className="st-muted" data-label={t("imports.samples")}>{column.sample.slice(0, SAMPLES).join(" · ") || "–"}</td>
      <td data-label={t("imports.field")}>
        <Select aria-label={t("imports.fieldOf", { column: column.name })} size="xs" searchable allowDeselect={false} disabled={disabled} data={[{ value: LEFT_OUT, label: t("imports.leaveColumn") }, ...options]} value={column.to ?? LEFT_OUT}
          onChange={(value) => value && onField(value === LEFT_OUT ? null : value)} />
      </td>
      <td data-label={t("imports.confidence")}>
        <span className={unsure ? classes.mark : "st-muted"}>{unsure && <Icon of="attention" />}{words}</span>
        {column.to && <ColumnReading id={id} file={file} column={column} mapsValues={mapsValues} disabled={disabled} onRead={onRead} />}
      </td>
    </tr>
  );
}
