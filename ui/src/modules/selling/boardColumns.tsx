import type { ReactNode } from "react";
import type { Schemas } from "../../shared/api/types";
import { useFormat } from "../../shared/format/useFormat";
import { useT } from "../../shared/i18n/useT";
import type { BoardColumn } from "../../shared/list/board";

interface StageColumn<Card> extends Omit<Schemas["Column"], "cards"> {
  cards: readonly Card[];
}

/** Stages as columns of a board: names, counts and sums in words, and the way to the cards that are not shown. */
export function useBoardColumns<Card>(columns: readonly StageColumn<Card>[], more: (stage: Schemas["Stage"]) => ReactNode): BoardColumn<Card>[] {
  const t = useT();
  const format = useFormat();
  const sums = (all: readonly Schemas["Money"][]) => <span title={all.map((one) => format.money(one)).join(" · ")}>{all.length === 0 ? "–" : all.map((one) => format.shortMoney(one)).join(" · ")}</span>;
  return columns.map(({ stage, count, sum, weighted, unknownAmounts, cards }) => ({
    id: stage.id,
    name: format.text(stage.name),
    kind: stage.kind,
    count,
    sum: sums(sum),
    weighted: stage.kind === "open" ? sums(weighted) : undefined,
    note: unknownAmounts > 0 ? t("selling.withoutAmount", { count: unknownAmounts, shown: format.number(unknownAmounts) }) : undefined,
    more: more(stage),
    cards,
  }));
}
