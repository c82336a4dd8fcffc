import { useState } from "react";
import { useFormat } from "../format/useFormat";
import { useT } from "../i18n/useT";
import { showToast } from "../shell/toasts";
import { csvText, EXPORT_LIMIT, saveCsv } from "./csv";
import type { Column } from "./table";
import { fetchPage, type ListQuestion, type Page } from "./useRecords";

const PAGE_ROWS = 200;

async function allRows<Row>(path: string, question: ListQuestion): Promise<{ rows: Row[]; whole: boolean }> {
  const rows: Row[] = [];
  let after: string | undefined = "";
  while (after !== undefined && rows.length < EXPORT_LIMIT) {
    const page: Page<Row> = await fetchPage<Row>(path, { ...question, after, limit: PAGE_ROWS });
    rows.push(...page.rows);
    after = page.next ?? undefined;
  }
  return { rows: rows.slice(0, EXPORT_LIMIT), whole: after === undefined };
}

/** Saves what the list shows (columns, order, filter) as a file, all pages up to a limit, or the selected rows alone. */
export function useExport<Row>(name: string, title: string, path: string, question: ListQuestion, columns: readonly Column<Row>[], selected: readonly Row[]) {
  const t = useT();
  const format = useFormat();
  const [busy, setBusy] = useState(false);
  async function save(kind: "csv" | "xlsx"): Promise<void> {
    setBusy(true);
    try {
      const { rows, whole } = selected.length > 0 ? { rows: selected, whole: true } : await allRows<Row>(path, question);
      const lines = rows.map((row) => columns.map((column) => column.text?.(row) ?? ""));
      if (kind === "csv") saveCsv(`${name}.csv`, csvText([columns.map(({ head }) => head), ...lines], format.language));
      else await (await import("./xlsx")).saveXlsx(`${name}.xlsx`, title, columns.map(({ head, align }) => ({ text: head, figure: align === "right" })), lines);
      const shown = format.number(rows.length);
      showToast({ text: whole ? t("list.exported", { count: rows.length, shown }) : t("list.exportedPart", { shown }) });
    } catch (error) {
      showToast({ text: error instanceof Error ? error.message : String(error), tone: "refusal" });
    } finally {
      setBusy(false);
    }
  }
  return { busy, save: (kind: "csv" | "xlsx") => void save(kind) };
}
