import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { request } from "../../shared/api/client";
import { ProblemError } from "../../shared/api/problem";
import type { Schemas } from "../../shared/api/types";
import { ProblemAlert } from "../../shared/form/ProblemAlert";
import { useFormat } from "../../shared/format/useFormat";
import { useT } from "../../shared/i18n/useT";
import { Board } from "../../shared/list/Board";
import { ErrorState } from "../../shared/states/ErrorState";
import { Skeletons } from "../../shared/states/Skeletons";
import { useBoardColumns } from "./boardColumns";
import classes from "./DealCard.module.css";
import { ownerText } from "./OwnerName";

type Card = Schemas["PastCard"] & { stage: string };

const CARDS = 40;

function Face({ card }: { card: Card }) {
  const t = useT();
  const format = useFormat();
  const account = card.account ? format.text(card.account.label) : "";
  const became = card.deleted ? t("selling.pastDeleted") : card.stageNow.id === card.stage ? t("selling.pastSame") : t("selling.pastNow", { stage: format.text(card.stageNow.name) });
  return (
    <span className={classes.card}>
      <strong>{card.name}</strong>
      {!card.name.includes(account) && <span className="st-muted">{account}</span>}
      <span className={classes.line}>
        <span className="st-figure">{card.amount ? format.money(card.amount) : t("selling.amountUnknown")}</span>
        {card.day && <span className="st-muted st-figure">{format.date(card.day)}</span>}
      </span>
      <span className={classes.line}>
        <span className={card.stageNow.kind === "lost" || card.deleted ? classes.attention : "st-muted"}>{became}</span>
        <span className={`st-muted ${classes.owner}`}>{ownerText(card.owner, format)}</span>
      </span>
    </span>
  );
}

/** The board as it stood at the end of a day, each card with what has become of it; nothing is moved in the past. */
export function PastBoard({ on, pipeline, filter, openId, onOpen }: { on: string; pipeline: string; filter: string; openId: string; onOpen: (id: string) => void }) {
  const t = useT();
  const format = useFormat();
  const { data, error, refetch } = useQuery({
    queryKey: ["deals", "board-past", on, pipeline, filter],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => request<Schemas["PastBoard"]>("/api/deals/board/past", { query: { on, pipeline, filter, cards: CARDS }, signal }),
  });
  const columns = useBoardColumns((data?.columns ?? []).map((column) => ({ ...column, cards: column.cards.map((card) => ({ ...card, stage: column.stage.id })) })), () => null);
  if (error) return error instanceof ProblemError && error.problem.status < 500 ? <ProblemAlert error={error} /> : <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeletons shape="board" rows={4} />;
  return (
    <>
      <p className={`st-muted ${classes.past}`} role="note">{t("selling.pastIs", { day: format.date(data.on) })}</p>
      <Board<Card> key={`${data.pipeline.id} ${data.on}`} label={t("selling.pastBoard", { day: format.date(data.on) })} columns={columns} cardId={({ id }) => id} cardName={({ name }) => name} openId={openId} onOpen={({ id }) => onOpen(id)}
        mayMove={() => false} onMove={() => Promise.resolve()} renderCard={(card) => <Face card={card} />} />
    </>
  );
}
