import { useFormat } from "../../shared/format/useFormat";
import { useT } from "../../shared/i18n/useT";
import type { ImportFile, Target } from "./api";
import { partOf, partsOf, place } from "./mapping";

/** The fields that a column of the file can go to, by kind of record; those of the file's own kind come first. */
export function useFieldOptions(file: ImportFile, targets: readonly Target[]) {
  const t = useT();
  const format = useFormat();
  return partsOf(file, targets).flatMap((part) => {
    const { kind, number } = partOf(part);
    const target = targets.find(({ code }) => code === kind);
    if (!target) return [];
    const name = format.text(target.name);
    const group = number > 1 ? t("imports.partNumber", { part: name, number: String(number) }) : name;
    const items = target.fields.map((field) => {
      const label = format.text(field.name);
      const words = part === file.target && field.required ? t("imports.required", { field: label }) : label;
      return { value: place(file.target, part, field.key), label: part === file.target ? words : `${group}: ${label}` };
    });
    return [{ group, items }];
  });
}
