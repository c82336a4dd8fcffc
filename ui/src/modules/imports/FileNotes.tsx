import { useFormat } from "../../shared/format/useFormat";
import { Icon } from "../../shared/Icon";
import { useT } from "../../shared/i18n/useT";
import type { ImportFile } from "./api";
import classes from "./Imports.module.css";

/** What was seen in a file besides its rows: titles and sums that were left out, spoilt texts, a dictionary and where it does not agree. */
export function FileNotes({ file: { reading } }: { file: ImportFile }) {
  const t = useT();
  const format = useFormat();
  if (!reading) return null;
  const { table, totals, faults, spoilt, findings } = reading;
  const notes = [
    table.titles.length > 0 && t("imports.titles", { titles: table.titles.join(" · ") }),
    totals.length > 0 && t("imports.totals", { rows: totals.map(({ line, text }) => `${format.number(line)}: ${text}`).join(" · ") }),
    table.headerRows === 2 && t("imports.twoRows"),
    table.headerRows === 0 && !table.dictionary && t("imports.noHeader"),
    table.dictionary && t("imports.byDictionary", { file: table.dictionary }),
  ].filter((note) => typeof note === "string");
  const warnings = [
    spoilt && t("imports.spoilt", { cell: spoilt.cell, encoding: spoilt.encoding }),
    faults > 0 && t("imports.faults", { count: faults, shown: format.number(faults) }),
    ...findings.map(({ text }) => format.text(text)),
  ].filter((note) => typeof note === "string");
  if (notes.length + warnings.length === 0) return null;
  return (
    <ul className={classes.plain}>
      {warnings.map((note) => <li key={note} data-warns><Icon of="attention" /><span>{note}</span></li>)}
      {notes.map((note) => <li key={note}><Icon of="information" /><span>{note}</span></li>)}
    </ul>
  );
}
