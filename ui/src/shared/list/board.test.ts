import { expect, it } from "vitest";
import { withMoves, type BoardColumn, type Moves } from "./board";

const columns: BoardColumn<string>[] = [
  { id: "new", name: "New", kind: "open", count: 45, sum: "", cards: ["a", "b"] },
  { id: "offer", name: "Offer", kind: "open", count: 1, sum: "", cards: ["c"] },
];
const shown = (moves: Moves) => withMoves(columns, moves, (card) => card).map(({ count, cards }) => [count, cards.join("")]);

it("shows a sent card in its new column and counts it there", () => {
  expect(shown(new Map([["a", { to: "offer", state: "sent" }]]))).toEqual([[44, "b"], [2, "ac"]]);
});

it("gives a refused card back", () => {
  expect(shown(new Map([["a", { refusal: "The amount is missing", state: "refused" }]]))).toEqual([[45, "ab"], [1, "c"]]);
});

it("counts nothing twice once the server has moved the card, and forgets cards that are gone", () => {
  expect(shown(new Map([["c", { to: "offer", state: "sent" }], ["z", { to: "new", state: "sent" }]]))).toEqual([[45, "ab"], [1, "c"]]);
});
