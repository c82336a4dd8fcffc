import { useState, type ClipboardEvent } from "react";
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

  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData("text/plain");
    if (!onPaste || event.target !== event.currentTarget || active < 0 || text === "") return;
    event.preventDefault();
    onPaste(pastedBlock(text), active, Math.max(0, column));
  };
  return { column, editing, moveColumn, edit, afterEdit, paste };
}
