import { useEffect, useRef, useState } from "react";
import type { CellStep } from "./CellEditor";
import { pastedBlock } from "./pasted";
import type { DataTableProps } from "./table";

interface Rows {
  readonly active: number;
  readonly goTo: (row: number) => void;
  readonly reveal: (row: number) => void;
  readonly gridId: string;
}

/** The current cell of a table, its edit, and blocks that are pasted on it. No column is current until the arrows to the sides or an edit choose one. */
export function useCells<Row>({ rows, columns, onEdit, mayEdit, onPaste }: DataTableProps<Row>, { active, goTo, reveal, gridId }: Rows) {
  const [column, setColumn] = useState(-1);
  const [editing, setEditing] = useState(false);

  function editable(row: number, at: number): boolean {
    const record = rows[row];
    return !!onEdit && record !== undefined && !!columns[at]?.edit && (mayEdit?.(record) ?? true);
  }

  function moveColumn(by: 1 | -1): void {
    setColumn(Math.max(0, Math.min(columns.length - 1, column + by)));
    if (active < 0) goTo(0);
  }

  function edit(row: number, at: number): boolean {
    const wanted = at < 0 ? columns.findIndex((_, one) => editable(row, one)) : at;
    if (!editable(row, wanted)) return false;
    if (row !== active) goTo(row);
    setColumn(wanted);
    setEditing(true);
    return true;
  }

  // From the last cell of a row on to the first one of the next, as in a sheet.
  function editFrom(by: 1 | -1): void {
    for (let row = active, at = column + by; row >= 0 && row < rows.length; row += by, at = by > 0 ? 0 : columns.length - 1) {
      for (; at >= 0 && at < columns.length; at += by) {
        if (!editable(row, at)) continue;
        reveal(row);
        edit(row, at);
        return;
      }
    }
  }

  function afterEdit(step: CellStep): void {
    setEditing(false);
    document.getElementById(gridId)?.focus();
    if (step === "down") goTo(active + 1);
    if (step === "next") editFrom(1);
    if (step === "back") editFrom(-1);
  }

  // The browser hands a paste to wherever the text cursor was last; it is meant for the table when the table has the focus.
  const latest = useRef({ active, column, onPaste });
  useEffect(() => {
    latest.current = { active, column, onPaste };
  });
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const { active: row, column: at, onPaste: take } = latest.current;
      const text = event.clipboardData?.getData("text/plain") ?? "";
      if (!take || document.activeElement?.id !== gridId || row < 0 || text === "") return;
      event.preventDefault();
      take(pastedBlock(text), row, Math.max(0, at));
    };
    document.addEventListener("paste", paste);
    return () => document.removeEventListener("paste", paste);
  }, [gridId]);
  return { column, editing, moveColumn, edit, afterEdit };
}
