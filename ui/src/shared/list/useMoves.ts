import { useState } from "react";
import { announce } from "../shell/toasts";
import { MoveCancelled, type Move, type Moves } from "./board";

/** Moves cards at once and gives them back with the reason when the server refuses. */
export function useMoves(send: (cardId: string, to: string) => Promise<unknown>) {
  const [moves, setMoves] = useState<Moves>(new Map());
  const put = (id: string, move: Move | null) =>
    setMoves((current) => {
      const next = new Map(current);
      if (move) next.set(id, move);
      else next.delete(id);
      return next;
    });
  async function move(id: string, to: string): Promise<void> {
    put(id, { to, state: "sent" });
    try {
      await send(id, to);
      put(id, null);
    } catch (error) {
      if (error instanceof MoveCancelled) return put(id, null);
      const refusal = error instanceof Error ? error.message : String(error);
      put(id, { refusal, state: "refused" });
      announce(refusal);
    }
  }
  return { moves, move, dismiss: (id: string) => put(id, null) };
}
