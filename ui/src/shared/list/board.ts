import type { ReactNode } from "react";

/** One column of a board with what is known about all its cards, also those that are not shown. */
export interface BoardColumn<Card> {
  readonly id: string;
  readonly name: string;
  readonly kind: "open" | "won" | "lost";
  readonly count: number;
  /** Whether there are more than counted. */
  readonly capped?: boolean;
  readonly sum: ReactNode;
  readonly weighted?: ReactNode;
  /** What the sums leave out, in words. */
  readonly note?: ReactNode;
  /** The way to the cards that are not shown. */
  readonly more?: ReactNode;
  readonly cards: readonly Card[];
}

/** The person gave a move up before it was sent; the card goes back without words. */
export class MoveCancelled extends Error {}

/** A card that was moved on screen before the server agreed, or given back because it refused. */
export type Move = { readonly to: string; readonly state: "sent" } | { readonly refusal: string; readonly state: "refused" };
export type Moves = ReadonlyMap<string, Move>;

/** The columns as the person sees them: sent moves already done, counts following. Once the server shows a card where it went, its move is over. */
export function withMoves<Card>(columns: readonly BoardColumn<Card>[], moves: Moves, idOf: (card: Card) => string): BoardColumn<Card>[] {
  const all = new Map(columns.flatMap((column) => column.cards.map((card) => [idOf(card), { card, from: column.id }] as const)));
  const going = [...moves].flatMap(([id, move]) => {
    const found = all.get(id);
    return move.state === "sent" && found && found.from !== move.to ? [{ id, to: move.to, ...found }] : [];
  });
  return columns.map((column) => {
    const leaving = going.filter(({ from }) => from === column.id);
    const coming = going.filter(({ to }) => to === column.id);
    const staying = column.cards.filter((card) => !leaving.some(({ id }) => id === idOf(card)));
    return { ...column, count: column.count - leaving.length + coming.length, cards: [...coming.map(({ card }) => card), ...staying] };
  });
}

/** What a board needs. */
export interface BoardProps<Card> {
  label: string;
  columns: readonly BoardColumn<Card>[];
  cardId: (card: Card) => string;
  cardName: (card: Card) => string;
  renderCard: (card: Card) => ReactNode;
  /** Rejects when the server refuses; the message of the error is shown on the card. */
  onMove: (card: Card, to: string) => Promise<unknown>;
  /** Whether a card may go to another column; it may unless it says no. */
  mayMove?: (card: Card) => boolean;
  onOpen: (card: Card) => void;
  openId?: string;
}
