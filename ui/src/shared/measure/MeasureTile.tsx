import { request } from "../api/client";
import { useFormat, type Formats } from "../format/useFormat";
import { useT } from "../i18n/useT";
import { AddressLink } from "../AddressLink";
import { Icon } from "../Icon";
import { WhyFigure } from "../why/WhyFigure";
import { figureText, type Why } from "../why/types";
import { ChangeWords } from "./ChangeWords";
import classes from "./measure.module.css";
import type { TileData, TileScope } from "./tiles";

function short({ value = null, unit }: TileData, currency: string, format: Formats): string {
  return unit === "money" && value !== null ? format.shortMoney({ minor: value, currency }) : figureText({ value, unit }, format);
}

/** One measure: its name, its value that says where it comes from, and how it stands against the period before. */
export function MeasureTile({ tile, currency, scope, than }: { tile: TileData; currency: string; scope: TileScope; than: string }) {
  const t = useT();
  const format = useFormat();
  const name = format.text(tile.name);
  const query = { ...scope, measure: tile.code };
  const full = figureText({ value: tile.value ?? null, unit: tile.unit, currency }, format);
  return (
    <li className={classes.tile}>
      <span className={classes.head}>
        <span className={classes.name} title={format.text(tile.meaning)}>{name}</span>
        {tile.link && <AddressLink to={tile.link} className={classes.records} label={t("measure.records", { name })}><Icon of="go" size={14} /></AddressLink>}
      </span>
      <strong title={full}><WhyFigure name={name} queryKey={["measures", query]} load={(signal) => request<Why>("/api/measures/why", { query, signal })}>{short(tile, currency, format)}</WhyFigure></strong>
      <span className="st-small">{tile.ofNow ? <span className="st-muted">{t("measure.now")}</span> : <ChangeWords unit={tile.unit} now={tile.value} before={tile.before} than={than} />}</span>
    </li>
  );
}
