import { Select } from "@mantine/core";
import { useFormat } from "../../shared/format/useFormat";
import { Icon } from "../../shared/Icon";
import { useT } from "../../shared/i18n/useT";
import type { ImportFile, Target, WantedFile } from "./api";
import { ColumnRow } from "./ColumnRow";
import classes from "./Imports.module.css";
import { columnWish, missingFields } from "./mapping";
import { Preview } from "./Preview";

const LEFT_OUT = "-";

interface Props {
  file: ImportFile;
  targets: readonly Target[];
  disabled: boolean;
  onChange: (wish: WantedFile) => void;
}

/** One file: what its rows become, and which column goes where. */
export function FileMapping({ file, targets, disabled, onChange }: Props) {
  const t = useT();
  const format = useFormat();
  const target = targets.find(({ code }) => code === file.target);
  const missing = missingFields(file, targets);
  const kinds = [...targets.map(({ code, name }) => ({ value: code, label: format.text(name) })), { value: LEFT_OUT, label: t("imports.leaveFile") }];
  return (
    <section className={classes.file} aria-label={file.name}>
      <header>
        <h2>{file.name}</h2>
        <Select aria-label={t("imports.becomes", { file: file.name })} allowDeselect={false} disabled={disabled} data={kinds} value={file.target ?? LEFT_OUT}
          onChange={(value) => value && onChange({ name: file.name, target: value === LEFT_OUT ? null : value })} />
      </header>
      {missing.length > 0 && (
        <p className={classes.mark}><Icon of="attention" />{t("imports.missing", { fields: missing.map(({ name }) => format.text(name)).join(", ") })}</p>
      )}
      {target && (
        <table className={classes.table}>
          <thead><tr><th scope="col">{t("imports.column")}</th><th scope="col">{t("imports.samples")}</th><th scope="col">{t("imports.field")}</th><th scope="col">{t("imports.confidence")}</th></tr></thead>
          <tbody>
            {file.columns.map((column) => (
              <ColumnRow key={column.index} column={column} fields={target.fields} disabled={disabled} onChange={(to) => onChange(columnWish(file, column.index, to))} />
            ))}
          </tbody>
        </table>
      )}
      <Preview file={file} />
    </section>
  );
}
