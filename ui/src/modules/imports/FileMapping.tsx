import { Select } from "@mantine/core";
import { useFormat } from "../../shared/format/useFormat";
import { Icon } from "../../shared/Icon";
import { useT } from "../../shared/i18n/useT";
import type { ImportFile, Target, WantedFile } from "./api";
import { ColumnRow } from "./ColumnRow";
import classes from "./Imports.module.css";
import { columnWish, hasValues, partOf, readingWish } from "./mapping";
import { useFieldOptions } from "./useFieldOptions";

const LEFT_OUT = "-";

interface Props {
  id: string;
  file: ImportFile;
  targets: readonly Target[];
  disabled: boolean;
  onChange: (wish: WantedFile) => void;
}

function Missing({ file, targets }: { file: ImportFile; targets: readonly Target[] }) {
  const t = useT();
  const format = useFormat();
  if (!file.target || file.missing.length === 0) return null;
  const names = file.missing.map(({ part, field }) => {
    const target = targets.find(({ code }) => code === partOf(part).kind);
    const name = target?.fields.find(({ key }) => key === field)?.name;
    const words = name ? format.text(name) : field;
    return part === file.target || !target ? words : `${format.text(target.name)}: ${words}`;
  });
  return <p className={classes.mark}><Icon of="attention" />{t("imports.missing", { fields: names.join(", ") })}</p>;
}

/** One file: what its rows become, and which column goes where. */
export function FileMapping({ id, file, targets, disabled, onChange }: Props) {
  const t = useT();
  const format = useFormat();
  const options = useFieldOptions(file, targets);
  const kinds = [...targets.map(({ code, name }) => ({ value: code, label: format.text(name) })), { value: LEFT_OUT, label: t("imports.leaveFile") }];
  return (
    <section className={classes.file} aria-label={file.name}>
      <header>
        <h2>{file.name}</h2>
        <Select aria-label={t("imports.becomes", { file: file.name })} allowDeselect={false} disabled={disabled} data={kinds} value={file.target ?? LEFT_OUT}
          onChange={(value) => value && onChange({ name: file.name, target: value === LEFT_OUT ? null : value })} />
      </header>
      <Missing file={file} targets={targets} />
      {file.target && (
        <table className={classes.table}>
          <thead><tr><th scope="col">{t("imports.column")}</th><th scope="col">{t("imports.samples")}</th><th scope="col">{t("imports.field")}</th><th scope="col">{t("imports.confidence")}</th></tr></thead>
          <tbody>
            {file.columns.map((column) => (
              <ColumnRow key={column.index} id={id} file={file} column={column} mapsValues={hasValues(file, column, targets)} options={options} disabled={disabled}
                onField={(to) => onChange(columnWish(file, column.index, to))} onRead={(how) => onChange(readingWish(file, column, how))} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
