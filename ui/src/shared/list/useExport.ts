import { useState } from "react";
import { useFormat } from "../format/useFormat";
import { useT } from "../i18n/useT";
import { showToast } from "../shell/toasts";
import { csvText, saveCsv, SHEET_LIMIT } from "./csv";
import { CutOff, streamRows } from "./rowStream";
import type { Column } from "./table";
import type { ListQuestion } from "./useRecords";

/** What stands between the list and its file: nothing, or how many rows have come. */
export interface Exporting {
  readonly rows: number | null;
  readonly save: (kind: "csv" | "xlsx") => void;
  readonly cancel: () => void;
}

interface What<Row> {
  readonly object: string;
  /** The record that the list belongs to, such as a price book. */
  readonly within?: string | undefined;
  readonly title: string;
  readonly question: ListQuestion;
  readonly columns: readonly Column<Row>[];
  /** The rows that were chosen; all of the list when there are none. */
  readonly selected: readonly Row[];
}

/** Saves exactly what the list shows (columns, order, filter) as a file: all its rows, as they come from the server, or the chosen ones alone. */
export function useExport<Row>({ object, within, title, question, columns, selected }: What<Row>): Exporting {
  const t = useT();
  const format = useFormat();
  const [rows, setRows] = useState<number | null>(null);
  const [running, setRunning] = useState<AbortController | null>(null);

  async function collect(signal: AbortSignal, most: number): Promise<{ lines: string[][]; whole: boolean }> {
    const lineOf = (row: Row) => columns.map((column) => column.text?.(row) ?? "");
    if (selected.length > 0) return { lines: selected.map(lineOf), whole: true };
    const lines: string[][] = [];
    const whole = await streamRows<Row>({ object, within }, question, { signal, most, onRow: (row) => lines.push(lineOf(row)), onProgress: setRows });
    return { lines, whole };
  }

  async function save(kind: "csv" | "xlsx"): Promise<void> {
    const stop = new AbortController();
    setRunning(stop);
    setRows(0);
    try {
      const { lines, whole } = await collect(stop.signal, kind === "csv" ? Infinity : SHEET_LIMIT);
      if (!whole && kind === "xlsx") return void showToast({ text: t("list.exportTooMany", { shown: format.number(SHEET_LIMIT) }), tone: "refusal" });
      if (kind === "csv") saveCsv(`${object}.csv`, [csvText([columns.map(({ head }) => head)], format.language), ...blocks(lines, format.language)]);
      else await (await import("./xlsx")).saveXlsx(`${object}.xlsx`, title, columns.map(({ head, align }) => ({ text: head, figure: align === "right" })), lines);
      const shown = format.number(lines.length);
      showToast({ text: whole ? t("list.exported", { count: lines.length, shown }) : t("list.exportedPart", { shown }) });
    } catch (error) {
      if (stop.signal.aborted) showToast({ text: t("list.exportCancelled") });
      else if (error instanceof CutOff) showToast({ text: t("list.exportCut"), tone: "refusal" });
      else showToast({ text: error instanceof Error ? error.message : String(error), tone: "refusal" });
    } finally {
      setRows(null);
      setRunning(null);
    }
  }
  return { rows, save: (kind) => void save(kind), cancel: () => running?.abort() };
}

const BLOCK = 5000;

// In pieces, so that no single text has to hold hundreds of thousands of rows.
function blocks(lines: readonly (readonly string[])[], language: "pl" | "en"): string[] {
  return Array.from({ length: Math.ceil(lines.length / BLOCK) }, (_, at) => csvText(lines.slice(at * BLOCK, (at + 1) * BLOCK), language, false));
}
