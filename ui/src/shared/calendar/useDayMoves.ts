import { useState } from "react";
import { showToast } from "../shell/toasts";
import type { Day } from "./useDays";

interface Move<Row> {
  readonly row: Row;
  readonly to: string;
}

/** Moves records to other days at once and gives them back with the reason when the server refuses. */
export function useDayMoves<Row>(rowId: (row: Row) => string, send: (row: Row, to: string) => Promise<unknown>) {
  const [moves, setMoves] = useState<ReadonlyMap<string, Move<Row>>>(new Map());
  const put = (id: string, move: Move<Row> | null) =>
    setMoves((current) => {
      const next = new Map(current);
      if (move) next.set(id, move);
      else next.delete(id);
      return next;
    });
  async function move(row: Row, to: string): Promise<void> {
    put(rowId(row), { row, to });
    try {
      await send(row, to);
    } catch (error) {
      showToast({ text: error instanceof Error ? error.message : String(error), tone: "refusal" });
    } finally {
      put(rowId(row), null);
    }
  }
  /** The rows of a day as the person sees them: those that left it gone, those that came there. */
  function rowsOf(date: string, day: Day<Row> | undefined): readonly Row[] {
    const here = (day?.rows ?? []).filter((row) => (moves.get(rowId(row))?.to ?? date) === date);
    const come = [...moves.values()].filter(({ row, to }) => to === date && !here.some((one) => rowId(one) === rowId(row))).map(({ row }) => row);
    return [...come, ...here];
  }
  return { move: (row: Row, to: string) => void move(row, to), rowsOf };
}
