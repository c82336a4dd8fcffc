import { DndContext, DragOverlay, PointerSensor, useSensor, useSensors, type DragEndEvent } from "@dnd-kit/core";
import { SegmentedControl } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useState } from "react";
import { useFormat } from "../format/useFormat";
import { useT } from "../i18n/useT";
import { withMoves, type BoardProps } from "./board";
import classes from "./Board.module.css";
import { BoardColumnView } from "./BoardColumnView";
import { useMoves } from "./useMoves";

const DRAG_AFTER_PX = 6;

/** Columns with cards that are dragged, moved by a menu or by keys; a refused card comes back with the reason. */
export function Board<Card>(props: BoardProps<Card>) {
  const { columns, cardId, renderCard } = props;
  const t = useT();
  const format = useFormat();
  const narrow = useMediaQuery("(max-width: 767px)") ?? false;
  const [stage, setStage] = useState(columns[0]?.id ?? "");
  const [dragged, setDragged] = useState<string | null>(null);
  const cards = new Map(columns.flatMap((column) => column.cards.map((card) => [cardId(card), card] as const)));
  const { moves, move, dismiss } = useMoves(async (id, to) => {
    const card = cards.get(id);
    if (card !== undefined) await props.onMove(card, to);
  });
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: DRAG_AFTER_PX } }));
  const seen = withMoves(columns, moves, cardId);
  const shown = narrow ? seen.filter(({ id }) => id === stage) : seen;
  const drop = ({ active, over }: DragEndEvent) => {
    setDragged(null);
    const from = seen.find((column) => column.cards.some((card) => cardId(card) === active.id));
    if (over && from && from.id !== over.id) void move(String(active.id), String(over.id));
  };
  const flying = dragged === null ? undefined : cards.get(dragged);
  return (
    <DndContext sensors={sensors} onDragStart={({ active }) => setDragged(String(active.id))} onDragEnd={drop} onDragCancel={() => setDragged(null)}>
      {narrow && (
        <div className={classes.stages}>
          <SegmentedControl size="xs" aria-label={t("list.stage")} value={stage} onChange={setStage}
            data={seen.map(({ id, name, count, capped }) => ({ value: id, label: t("list.stageCount", { name, count: `${format.number(count)}${capped ? "+" : ""}` }) }))} />
        </div>
      )}
      <section className={classes.board} data-paper="wide" aria-label={props.label}>
        {shown.map((column) => <BoardColumnView key={column.id} {...props} column={column} all={seen} moves={moves} onSend={move} onDismiss={dismiss} />)}
      </section>
      <DragOverlay dropAnimation={null}>{flying !== undefined && <div className={`${classes.card} ${classes.flying}`}>{renderCard(flying)}</div>}</DragOverlay>
    </DndContext>
  );
}
