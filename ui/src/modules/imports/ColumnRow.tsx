import { Select } from "@mantine/core";
import { useFormat } from "../../shared/format/useFormat";
import { Icon } from "../../shared/Icon";
import { useT } from "../../shared/i18n/useT";
import type { ImportColumn, TargetField } from "./api";
import classes from "./Imports.module.css";
import { confidence } from "./mapping";

const LEFT_OUT = "-";
const SAMPLES = 3;

interface Props {
  column: ImportColumn;
  fields: readonly TargetField[];
  disabled: boolean;
  onChange: (to: string | null) => void;
}

/** One column: its name, some of its values, the field it goes to and how sure that is. */
export function ColumnRow({ column, fields, disabled, onChange }: Props) {
  const t = useT();
  const format = useFormat();
  const how = confidence(column.confidenceBp);
  const unsure = column.to ? how === "unsure" || column.asked : false;
  const options = [
    { value: LEFT_OUT, label: t("imports.leaveColumn") },
    ...fields.map(({ key, name, required }) => ({ value: key, label: required ? t("imports.required", { field: format.text(name) }) : format.text(name) })),
  ];
  const words = !column.to ? t("imports.left") : column.asked ? t("imports.asked") : t(`imports.${how}`);
  return (
    <tr data-unsure={unsure} data-left={!column.to}>
      <th scope="row">{column.name}</th>
      <td className="st-muted" data-label={t("imports.samples")}>{column.sample.slice(0, SAMPLES).join(" · ") || "–"}</td>
      <td data-label={t("imports.field")}>
        <Select aria-label={t("imports.fieldOf", { column: column.name })} size="xs" searchable allowDeselect={false} disabled={disabled} data={options} value={column.to ?? LEFT_OUT}
          onChange={(value) => value && onChange(value === LEFT_OUT ? null : value)} />
      </td>
      <td data-label={t("imports.confidence")}><span className={unsure ? classes.mark : "st-muted"}>{unsure && <Icon of="attention" />}{words}</span></td>
    </tr>
  );
}
