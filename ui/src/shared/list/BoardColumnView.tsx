import { useDroppable } from "@dnd-kit/core";
import type { KeyboardEvent } from "react";
import { useFormat } from "../format/useFormat";
import { useT } from "../i18n/useT";
import { BoardCard } from "./BoardCard";
import classes from "./Board.module.css";
import type { BoardColumn, BoardProps, Moves } from "./board";

interface Props<Card> extends BoardProps<Card> {
  column: BoardColumn<Card>;
  all: readonly BoardColumn<Card>[];
  moves: Moves;
  onSend: (id: string, to: string) => Promise<void>;
  onDismiss: (id: string) => void;
}

// Arrows walk over the cards as they stand on screen: up and down inside a column, left and right to the same height.
function walk(event: KeyboardEvent<HTMLElement>): void {
  const card = (event.target as HTMLElement).closest<HTMLElement>("[data-card]");
  const column = card?.closest<HTMLElement>("[data-column]");
  if (!card || !column || event.target !== card) return;
  const inside = (one: Element) => [...one.querySelectorAll<HTMLElement>("[data-card]")];
  const at = inside(column).indexOf(card);
  const columns = [...(column.parentElement?.querySelectorAll("[data-column]") ?? [])];
  const beside = (by: number) => {
    const next = columns[columns.indexOf(column) + by];
    return next && (inside(next)[at] ?? inside(next).at(-1));
  };
  const steps: Record<string, () => HTMLElement | undefined> = {
    ArrowDown: () => inside(column)[at + 1], ArrowUp: () => inside(column)[at - 1], ArrowRight: () => beside(1), ArrowLeft: () => beside(-1),
  };
  const target = steps[event.key]?.();
  if (!target) return;
  event.preventDefault();
  target.focus();
}

/** One column of a board: head with count, sum and weighted sum, cards, and how many are not shown. */
export function BoardColumnView<Card>(props: Props<Card>) {
  const { column, cardId, cardName } = props;
  const t = useT();
  const format = useFormat();
  const { setNodeRef, isOver } = useDroppable({ id: column.id });
  const count = `${format.number(column.count)}${column.capped ? "+" : ""}`;
  return (
    <section ref={setNodeRef} data-column className={classes.column} data-over={isOver} data-kind={column.kind} aria-label={column.name} onKeyDown={walk}>
      <header>
        <h3>{column.name}</h3>
        <span className="st-muted st-figure">{count}</span>
        {column.sum !== null && <p className="st-figure">{column.sum}</p>}
        {column.weighted && <p className="st-small st-muted">{t("list.weighted")} <span className="st-figure">{column.weighted}</span></p>}
        {column.note && <p className="st-small st-muted">{column.note}</p>}
      </header>
      <ul>
        {column.cards.map((card) => {
          const id = cardId(card);
          const move = props.moves.get(id);
          return (
            <li key={id}>
              <BoardCard id={id} card={card} name={cardName(card)} stages={props.mayMove?.(card) === false ? [] : props.all.filter((other) => other.id !== column.id)} refusal={move?.state === "refused" ? move.refusal : null} open={id === props.openId}
                onOpen={() => props.onOpen(card)} onSend={(to) => void props.onSend(id, to)} onDismiss={() => props.onDismiss(id)}>{props.renderCard(card)}</BoardCard>
            </li>
          );
        })}
      </ul>
      {column.cards.length < column.count && <p className={classes.rest}>{t("list.topShown", { shown: format.number(column.cards.length), count })} {column.more}</p>}
    </section>
  );
}
