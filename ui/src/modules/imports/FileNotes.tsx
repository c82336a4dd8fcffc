import { useFormat } from "../../shared/format/useFormat";
import { Icon } from "../../shared/Icon";
import { useT } from "../../shared/i18n/useT";
import type { Choice, ImportFile } from "./api";
import classes from "./Imports.module.css";
import { SpoiltLetters } from "./SpoiltLetters";

/** What was seen in a file besides its rows: titles and sums that were left out, spoilt texts, a dictionary and where it does not agree. */
export function FileNotes({ file: { name, reading }, disabled, onRead }: { file: ImportFile; disabled: boolean; onRead: (choice: Choice) => void }) {
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
    faults > 0 && t("imports.faults", { count: faults, shown: format.number(faults) }),
    ...findings.map(({ text }) => format.text(text)),
  ].filter((note) => typeof note === "string");
  if (notes.length + warnings.length === 0 && !spoilt) return null;
  return (
    <ul className={classes.plain}>
      {spoilt && <SpoiltLetters spoilt={spoilt} disabled={disabled} onMend={(encoding) => onRead({ file: name, encoding })} />}
      {warnings.map((note) => <li key={note} data-warns><Icon of="attention" /><span>{note}</span></li>)}
      {notes.map((note) => <li key={note}><Icon of="information" /><span>{note}</span></li>)}
    </ul>
  );
}
