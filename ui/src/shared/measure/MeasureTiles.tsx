import { ProblemError } from "../api/problem";
import { plusDays } from "../format/dates";
import { useFormat } from "../format/useFormat";
import { periodName } from "../form/PeriodInput";
import { useT } from "../i18n/useT";
import { ErrorState } from "../states/ErrorState";
import { Skeletons } from "../states/Skeletons";
import classes from "./measure.module.css";
import { MeasureTile } from "./MeasureTile";
import { TileChooser } from "./TileChooser";
import { useTiles, type TilePlace, type TileScope } from "./tiles";

/** The measures that the person has chosen for a place, in the order chosen. */
export function MeasureTiles({ place, scope }: { place: TilePlace; scope: TileScope }) {
  const t = useT();
  const format = useFormat();
  const { data: board, error, refetch, isPlaceholderData } = useTiles(place, scope);
  if (!board) {
    if (error instanceof ProblemError && error.problem.status === 404) return <p className="st-muted">{t("measure.outOfSight")}</p>;
    return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeletons shape="tiles" rows={5} />;
  }
  if (board.tiles.length === 0) return <p className="st-muted">{t("measure.none")}</p>;
  const than = periodName({ from: board.previous.from, to: plusDays(board.previous.to, -1) }, format);
  return (
    <section className={classes.board} aria-label={t("measure.tiles")} data-stale={isPlaceholderData}>
      <ul className={classes.tiles}>{board.tiles.map((tile) => <MeasureTile key={tile.code} tile={tile} currency={board.currency} scope={scope} than={than} />)}</ul>
      <TileChooser place={place} chosen={board.tiles.map(({ code }) => code)} />
    </section>
  );
}
