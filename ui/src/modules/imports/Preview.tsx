import { Button } from "@mantine/core";
import { useId, useState } from "react";
import { useT } from "../../shared/i18n/useT";
import type { ImportFile } from "./api";
import classes from "./Imports.module.css";

const FEW = 5;

/** The first rows as they stand in the file: a few, and up to 50 when asked. */
export function Preview({ file }: { file: ImportFile }) {
  const t = useT();
  const id = useId();
  const [all, setAll] = useState(false);
  const rows = all ? file.preview : file.preview.slice(0, FEW);
  if (rows.length === 0) return null;
  return (
    <div className={classes.preview}>
      <div id={id} className={classes.scroll} role="region" aria-label={t("imports.previewOf", { file: file.name })} tabIndex={0}>
        <table>
          <thead><tr>{file.columns.map(({ index, name }) => <th key={index} scope="col">{name || "–"}</th>)}</tr></thead>
          <tbody>{rows.map((row, at) => <tr key={at}>{row.map((cell, column) => <td key={column}>{cell || "–"}</td>)}</tr>)}</tbody>
        </table>
      </div>
      {file.preview.length > FEW && <Button variant="subtle" size="compact-sm" aria-expanded={all} aria-controls={id} onClick={() => setAll(!all)}>{all ? t("imports.fewerRows") : t("imports.moreRows", { shown: String(file.preview.length) })}</Button>}
    </div>
  );
}
