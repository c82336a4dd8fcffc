import type { FeatureCollection, Position } from "geojson";
import { useFormat } from "../format/useFormat";
import { useT } from "../i18n/useT";
import classes from "./Map.module.css";
import outline from "./outline.json";
import { clusters, worldPixels, type Place } from "./places";

// On paper the map has this zoom: Poland is some 900 units wide.
const ZOOM = 5.94;
const NEAR = 44;
const [LEAST_R, MOST_R] = [13, 32];
const [WEST, SOUTH, EAST, NORTH] = [14, 48.9, 24.3, 55];

const point = (lon: number, lat: number) => worldPixels(lat, lon, ZOOM);
const [LEFT, TOP] = point(WEST, NORTH);
const [RIGHT, BOTTOM] = point(EAST, SOUTH);
const ring = (line: readonly Position[]) => `M${line.map(([lon = 0, lat = 0]) => point(lon, lat).map((value) => value.toFixed(1)).join(",")).join("L")}Z`;
const home = (outline as FeatureCollection).features.filter(({ properties }) => properties?.["home"] === true).map(({ geometry }) => geometry);
const border = home.map((geometry) => (geometry.type === "MultiPolygon" ? geometry.coordinates.flat() : geometry.type === "Polygon" ? geometry.coordinates : []).map(ring).join("")).join("");

/** The map as it is printed: the border, how many records lie where, and the places by name. The screen shows another one. */
export function PrintedMap({ places }: { places: readonly Place[] }) {
  const t = useT();
  const format = useFormat();
  const found = clusters(places, ZOOM, NEAR);
  const largest = Math.max(1, ...found.map(({ count }) => count));
  const named = [...places].sort((one, other) => other.count - one.count || one.name.localeCompare(other.name, "pl"));
  return (
    <div className={classes.printed} aria-hidden>
      <svg viewBox={`${LEFT} ${TOP} ${RIGHT - LEFT} ${BOTTOM - TOP}`}>
        <path d={border} className={classes.border} />
        {found.map(({ lat, lon, count, places: [first] }) => {
          const [x, y] = point(lon, lat);
          return <g key={first?.name}><circle cx={x} cy={y} r={LEAST_R + (MOST_R - LEAST_R) * Math.sqrt(count / largest)} className={classes.printedDot} /><text x={x} y={y} className={classes.printedCount}>{format.shortNumber(count)}</text></g>;
        })}
      </svg>
      <p>{named.map(({ name, count }) => `${name} ${format.number(count)}`).join(" · ") || t("map.nowhere")}</p>
    </div>
  );
}
