import { Button, NumberInput, Select } from "@mantine/core";
import { useId, useState } from "react";
import { useServerText, useT } from "../../shared/i18n/useT";
import type { Choice, ImportFile, Reading } from "./api";
import classes from "./Imports.module.css";

const ENCODINGS = ["UTF-8", "windows-1250", "ISO-8859-2", "UTF-16LE", "UTF-16BE", "IBM852"];
const DELIMITERS = { ";": "imports.semicolon", ",": "imports.comma", "\t": "imports.tab", "|": "imports.bar", "^": "imports.caret" } as const;
const LAST_ROW = 20;

interface Props {
  file: ImportFile;
  reading: Reading;
  disabled: boolean;
  onRead: (choice: Choice) => void;
}

/** How a file was read in a line; opened, the encoding, the delimiter and the header can be chosen, and the rows below change at once. */
export function FileReading({ file, reading: { table }, disabled, onRead }: Props) {
  const t = useT();
  const text = useServerText();
  const id = useId();
  const [open, setOpen] = useState(false);
  const encoding = table.encoding.split(":");
  const encodings = encoding.length > 1 ? [{ value: table.encoding, label: t("imports.mendedAs", { encoding: encoding[0] ?? "" }) }, ...ENCODINGS] : ENCODINGS;
  const known = DELIMITERS[table.delimiter as keyof typeof DELIMITERS];
  const how = table.format === "XLSX" ? [t("imports.workbook")] : [encoding.length > 1 ? t("imports.encodingMended", { encoding: encoding[0] ?? "" }) : t("imports.encodingIs", { encoding: table.encoding }), text(`imports.evidence.${table.evidence ?? "CHOSEN"}`), known ? t(known) : table.delimiter];
  const delimiters = (Object.keys(DELIMITERS) as (keyof typeof DELIMITERS)[]).map((value) => ({ value, label: t(DELIMITERS[value]) }));
  return (
    <div className={classes.reading}>
      <p className="st-small">{[...how, table.headerLine > 0 ? t("imports.headerAt", { row: String(table.headerLine) }) : t("imports.headerless")].join(" · ")}</p>
      <Button variant="subtle" size="compact-sm" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>{open ? t("imports.readingDone") : t("imports.readOtherwise")}</Button>
      {open && (
        <div id={id} className={classes.fields}>
          {table.format === "CSV" && <>
            <Select label={t("imports.encoding")} description={t("imports.encodingHint")} allowDeselect={false} disabled={disabled} data={encodings} value={table.encoding} onChange={(chosen) => chosen && onRead({ file: file.name, encoding: chosen })} />
            <Select label={t("imports.delimiter")} description={t("imports.delimiterHint")} allowDeselect={false} disabled={disabled} data={delimiters} value={table.delimiter} onChange={(delimiter) => delimiter && onRead({ file: file.name, delimiter })} />
          </>}
          <NumberInput label={t("imports.headerRow")} description={t("imports.headerRowHint")} min={0} max={LAST_ROW} allowDecimal={false} disabled={disabled} value={table.headerLine}
            onChange={(row) => typeof row === "number" && row !== table.headerLine && onRead({ file: file.name, headerRow: row })} />
        </div>
      )}
    </div>
  );
}
