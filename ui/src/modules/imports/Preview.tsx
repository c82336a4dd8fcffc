import { Button } from "@mantine/core";
import { useId, useState } from "react";
import { useT } from "../../shared/i18n/useT";
import type { ImportFile } from "./api";
import classes from "./Imports.module.css";

const SHOWN = 10;

/** The first rows as they stand in the file. */
export function Preview({ file }: { file: ImportFile }) {
  const t = useT();
  const id = useId();
  const [open, setOpen] = useState(false);
  const rows = file.preview.slice(0, SHOWN);
  if (rows.length === 0) return null;
  return (
    <div className={classes.preview}>
      <Button variant="subtle" size="compact-sm" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>{open ? t("imports.hidePreview") : t("imports.showPreview")}</Button>
      {open && (
        <div id={id} className={classes.scroll} role="region" aria-label={t("imports.previewOf", { file: file.name })} tabIndex={0}>
          <table>
            <thead><tr>{file.columns.map(({ index, name }) => <th key={index} scope="col">{name}</th>)}</tr></thead>
            <tbody>{rows.map((row, at) => <tr key={at}>{row.map((cell, column) => <td key={column}>{cell || "–"}</td>)}</tr>)}</tbody>
          </table>
        </div>
      )}
    </div>
  );
}
