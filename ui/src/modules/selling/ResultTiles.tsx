import { useFormat } from "../../shared/format/useFormat";
import { Icon } from "../../shared/Icon";
import { useT } from "../../shared/i18n/useT";
import { pointChange, relativeChange, type Change } from "./change";
import { ResultFigure } from "./ResultFigure";
import classes from "./Results.module.css";
import type { ResultsPageData, Scope, WhichFigure } from "./results";

type Measure = "amount" | "points" | "time";

/** A change against the period before, in words and with an arrow. */
export function ChangeWords({ change, measure, than }: { change: Change; measure: Measure; than: string }) {
  const t = useT();
  const format = useFormat();
  if (change.kind === "unknown") return <span className="st-muted">{t("selling.changeUnknown", { than })}</span>;
  if (change.kind === "same") return <span className="st-muted">{t("selling.changeSame", { than })}</span>;
  if (change.kind === "fromNothing") return <span className="st-muted">{t("selling.changeFromNothing", { than })}</span>;
  const by = measure === "points" ? format.number(change.bp / 100, 1) : format.percent(change.bp, change.bp < 1000 ? 1 : 0);
  const key = measure === "points" ? (change.kind === "more" ? "selling.pointsMore" : "selling.pointsLess") : measure === "time" ? (change.kind === "more" ? "selling.timeMore" : "selling.timeLess") : change.kind === "more" ? "selling.changeMore" : "selling.changeLess";
  return <span className={classes.change}><Icon of={change.kind === "more" ? "rises" : "falls"} size={14} />{t(key, { by, than })}</span>;
}

interface TileProps {
  name: string;
  figure: WhichFigure;
  value: string;
  full?: string;
  change: Change | null;
  measure?: Measure;
  note?: string;
}

function Tile({ name, figure, value, full, change, measure = "amount", note, scope, than }: TileProps & { scope: Scope; than: string }) {
  return (
    <li className={classes.tile}>
      <span className={classes.tileName}>{name}</span>
      <strong title={full}><ResultFigure name={name} scope={scope} figure={figure}>{value}</ResultFigure></strong>
      <span className="st-small">{change ? <ChangeWords change={change} measure={measure} than={than} /> : <span className="st-muted">{note}</span>}</span>
    </li>
  );
}

/** The five figures that people look for first. */
export function ResultTiles({ page, scope, than }: { page: ResultsPageData; scope: Scope; than: string }) {
  const t = useT();
  const format = useFormat();
  const { total, totalBefore, currency } = page;
  const money = (minor: number) => ({ value: format.shortMoney({ minor, currency }), full: format.money({ minor, currency }) });
  const weighted = page.pipeline.reduce((sum, { weightedMinor }) => sum + weightedMinor, 0);
  const tiles: TileProps[] = [
    { name: t("selling.wonValue"), figure: "WON_VALUE", ...money(total.wonMinor), change: relativeChange(total.wonMinor, totalBefore.wonMinor) },
    { name: t("selling.wonCount"), figure: "WON_COUNT", value: format.number(total.wonCount), change: relativeChange(total.wonCount, totalBefore.wonCount) },
    { name: t("selling.winRate"), figure: "WIN_RATE", value: total.winRateBp == null ? "–" : format.percent(total.winRateBp), change: pointChange(total.winRateBp, totalBefore.winRateBp), measure: "points" },
    { name: t("selling.daysToClose"), figure: "DAYS_TO_CLOSE", value: total.daysToCloseTenths == null ? "–" : format.days(total.daysToCloseTenths), change: relativeChange(total.daysToCloseTenths, totalBefore.daysToCloseTenths), measure: "time" },
    { name: t("selling.openValue"), figure: "OPEN_VALUE", ...money(page.openValue), change: null, note: t("selling.weightedNow", { amount: format.shortMoney({ minor: weighted, currency }) }) },
  ];
  return <ul className={classes.tiles}>{tiles.map((tile) => <Tile key={tile.figure} {...tile} scope={scope} than={than} />)}</ul>;
}
