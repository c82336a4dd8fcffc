import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { useFormat } from "../format/useFormat";
import { useT } from "../i18n/useT";
import classes from "./DataTable.module.css";
import type { DataTableProps } from "./table";

/** Whether the page is being put on paper now. */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    // The page is taken as it stands when the event returns.
    const before = () => flushSync(() => setPrinting(true));
    const after = () => setPrinting(false);
    window.addEventListener("beforeprint", before);
    window.addEventListener("afterprint", after);
    return () => {
      window.removeEventListener("beforeprint", before);
      window.removeEventListener("afterprint", after);
    };
  }, []);
  return printing;
}

/** The loaded rows as a plain table: on paper nothing scrolls, and heads repeat on every page. */
export function PrintedTable<Row>({ label, columns, rows, rowId, totals, count, hasMore = false }: Pick<DataTableProps<Row>, "label" | "columns" | "rows" | "rowId" | "totals" | "count" | "hasMore">) {
  const t = useT();
  const format = useFormat();
  const all = count && (count.capped ? t("list.moreThan", { count: format.number(count.value) }) : format.number(count.value));
  return (
    <table className={classes.printed} data-paper="wide">
      <caption>{label}{hasMore && all && <small>{t("list.printedPart", { shown: format.number(rows.length), all })}</small>}</caption>
      <thead><tr>{columns.map(({ key, head, align }) => <th key={key} scope="col" data-align={align}>{head}</th>)}</tr></thead>
      <tbody>{rows.map((row) => <tr key={rowId(row)}>{columns.map(({ key, align, render }) => <td key={key} data-align={align}>{render(row)}</td>)}</tr>)}</tbody>
      {totals && <tfoot><tr>{columns.map(({ key, align }) => <td key={key} data-align={align}>{totals[key]}</td>)}</tr></tfoot>}
    </table>
  );
}
