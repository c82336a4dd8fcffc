import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { request } from "../../shared/api/client";
import { ProblemError } from "../../shared/api/problem";
import type { Schemas } from "../../shared/api/types";
import { ProblemAlert } from "../../shared/form/ProblemAlert";
import { useT } from "../../shared/i18n/useT";
import { Board } from "../../shared/list/Board";
import { bothFilters } from "../../shared/list/filter";
import { ErrorState } from "../../shared/states/ErrorState";
import { useShownRows } from "../../shared/live/useLive";
import { Skeletons } from "../../shared/states/Skeletons";
import type { Deal } from "./api";
import { useBoardColumns } from "./boardColumns";
import { DealCard } from "./DealCard";
import { PastBoard } from "./PastBoard";
import { usePastDay } from "./PastDay";
import { usePipelineInUrl } from "./PipelineSelect";
import { useMoveDeal } from "./useMoveDeal";

const CARDS = 40;

interface Props {
  filter: string;
  openId: string;
  onOpen: (id: string) => void;
}

/** The deals of one pipeline by stage; a card is moved by dragging, by its menu, or by `m`. */
function BoardOfToday({ filter, openId, onOpen }: Props) {
  const t = useT();
  const { pipeline } = usePipelineInUrl();
  const { move, dialog } = useMoveDeal();
  const { data, error, refetch } = useQuery({
    queryKey: ["deals", "board", pipeline, filter],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => request<Schemas["Board"]>("/api/deals/board", { query: { pipeline, filter, cards: CARDS }, signal }),
  });
  const columns = useBoardColumns(data?.columns ?? [], (stage) => <Link to="/selling/deals" search={{ filter: bothFilters(filter, `stage = ${stage.code}`, `pipeline = ${data?.pipeline.id}`) } as never}>{t("list.allInList")}</Link>);
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

/** The deals of one pipeline by stage, today or as they stood on an earlier day. */
export function DealBoard(props: Props) {
  const { pipeline } = usePipelineInUrl();
  const { on } = usePastDay();
  return on ? <PastBoard on={on} pipeline={pipeline} {...props} /> : <BoardOfToday {...props} />;
}
