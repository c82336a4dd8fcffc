import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { request } from "../../shared/api/client";
import { ProblemError } from "../../shared/api/problem";
import type { Schemas } from "../../shared/api/types";
import { ProblemAlert } from "../../shared/form/ProblemAlert";
import { useFormat } from "../../shared/format/useFormat";
import { useT } from "../../shared/i18n/useT";
import { Board } from "../../shared/list/Board";
import type { BoardColumn } from "../../shared/list/board";
import { bothFilters } from "../../shared/list/filter";
import { ErrorState } from "../../shared/states/ErrorState";
import { useShownRows } from "../../shared/live/useLive";
import { Skeletons } from "../../shared/states/Skeletons";
import type { Deal } from "./api";
import { DealCard } from "./DealCard";
import { usePipelineInUrl } from "./PipelineSelect";
import { useMoveDeal } from "./useMoveDeal";

const CARDS = 40;

function useColumns(board: Schemas["Board"] | undefined, filter: string): BoardColumn<Deal>[] {
  const t = useT();
  const format = useFormat();
  if (!board) return [];
  const sums = (all: readonly Schemas["Money"][]) => <span title={all.map((one) => format.money(one)).join(" · ")}>{all.length === 0 ? "–" : all.map((one) => format.shortMoney(one)).join(" · ")}</span>;
  return board.columns.map(({ stage, count, sum, weighted, unknownAmounts, cards }) => ({
    id: stage.id,
    name: format.text(stage.name),
    kind: stage.kind,
    count,
    sum: sums(sum),
    weighted: stage.kind === "open" ? sums(weighted) : undefined,
    note: unknownAmounts > 0 ? t("selling.withoutAmount", { count: unknownAmounts, shown: format.number(unknownAmounts) }) : undefined,
    more: <Link to="/selling/deals" search={{ filter: bothFilters(filter, `stage = ${stage.code}`, `pipeline = ${board.pipeline.id}`) } as never}>{t("list.allInList")}</Link>,
    cards,
  }));
}

/** The deals of one pipeline by stage; a card is moved by dragging, by its menu, or by `m`. */
export function DealBoard({ filter, openId, onOpen }: { filter: string; openId: string; onOpen: (id: string) => void }) {
  const t = useT();
  const { pipeline } = usePipelineInUrl();
  const { move, dialog } = useMoveDeal();
  const { data, error, refetch } = useQuery({
    queryKey: ["deals", "board", pipeline, filter],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => request<Schemas["Board"]>("/api/deals/board", { query: { pipeline, filter, cards: CARDS }, signal }),
  });
  const columns = useColumns(data, filter);
  useShownRows("deals", columns.flatMap(({ cards }) => cards));
  if (error) return error instanceof ProblemError && error.problem.code === "filter.syntax" ? <ProblemAlert error={error} /> : <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeletons shape="board" rows={4} />;
  const send = async (deal: Deal, to: string) => {
    const stage = data.pipeline.stages.find(({ id }) => id === to);
    if (stage) await move(deal, stage);
  };
  return (
    <>
      <Board key={data.pipeline.id} label={t("selling.deals")} columns={columns} cardId={({ id }) => id} cardName={({ name }) => name} openId={openId} onOpen={({ id }) => onOpen(id)} onMove={send}
        renderCard={(deal) => <DealCard deal={deal} />} />
      {dialog}
    </>
  );
}
