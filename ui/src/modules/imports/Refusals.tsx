import { useFormat } from "../../shared/format/useFormat";
import { useT } from "../../shared/i18n/useT";
import type { ImportFile } from "./api";
import classes from "./Imports.module.css";

/** The first refused rows of a file: where, what stands there, and what to do. */
export function Refusals({ file }: { file: ImportFile }) {
  const t = useT();
  const format = useFormat();
  if (file.refusals.length === 0) return null;
  return (
    <table className={classes.table} aria-label={t("imports.refusalsOf", { file: file.name })}>
      <caption>{file.name}</caption>
      <thead><tr><th scope="col" data-figure>{t("imports.line")}</th><th scope="col">{t("imports.column")}</th><th scope="col">{t("imports.value")}</th><th scope="col">{t("imports.reason")}</th></tr></thead>
      <tbody>
        {file.refusals.map(({ line, column, value, text }, at) => (
          <tr key={at}>
            <td data-figure data-label={t("imports.line")}>{format.number(line)}</td>
            <td data-label={t("imports.column")}>{column ?? "–"}</td>
            <td data-label={t("imports.value")}>{value ? value : "–"}</td>
            <td data-label={t("imports.reason")}>{format.text(text)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
