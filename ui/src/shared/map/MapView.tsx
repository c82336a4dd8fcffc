import { NativeSelect, useComputedColorScheme } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useRef } from "react";
import { request } from "../api/client";
import type { Schemas } from "../api/types";
import { useFormat } from "../format/useFormat";
import { useT } from "../i18n/useT";
import { ErrorState } from "../states/ErrorState";
import classes from "./Map.module.css";
import { clusters, sumsOf, type Cluster } from "./places";
import { PrintedMap } from "./PrintedMap";
import { useGround, type GroundView } from "./useGround";

const NEAR_PX = 44;
const CLOSER = 2;
const [SMALL_PX, MOST_PX] = [28, 64];

interface Props {
  object: string;
  filter: string;
  chosen: readonly string[];
  onChoose: (names: readonly string[]) => void;
}

const sizeOf = (count: number, largest: number) => Math.round(SMALL_PX + (MOST_PX - SMALL_PX) * Math.sqrt(count / Math.max(1, largest)));

function Dots({ found, view, chosen, onPick }: { found: readonly Cluster[]; view: GroundView; chosen: readonly string[]; onPick: (cluster: Cluster) => void }) {
  const t = useT();
  const format = useFormat();
  const largest = Math.max(0, ...found.map(({ count }) => count));
  return found.map((cluster) => {
    const { x, y } = view.project(cluster.lat, cluster.lon);
    const [first, ...others] = cluster.places;
    const size = sizeOf(cluster.count, largest);
    const name = others.length === 0 ? first?.name ?? "" : t("map.andOthers", { name: first?.name ?? "", count: others.length, shown: format.number(others.length) });
    const text = [name, format.number(cluster.count), ...sumsOf(cluster.places).map(format.money)].join(" · ");
    return (
      // The list of places above is the same for whoever uses keys, so that a hundred dots are no hundred stops.
      <button key={first?.name} type="button" tabIndex={-1} className={classes.dot} title={text} aria-label={text} aria-pressed={cluster.places.every((place) => chosen.includes(place.name))}
        style={{ width: size, height: size, transform: `translate(${Math.round(x - size / 2)}px, ${Math.round(y - size / 2)}px)` }} onClick={() => onPick(cluster)}>{format.shortNumber(cluster.count)}</button>
    );
  });
}

/** The records of a list by place: how many lie where. A choice narrows the list beside; what has no known place is named. */
export function MapView({ object, filter, chosen, onChoose }: Props) {
  const t = useT();
  const format = useFormat();
  const box = useRef<HTMLDivElement>(null);
  const view = useGround(box, useComputedColorScheme("light"));
  const { data, error, refetch } = useQuery({
    queryKey: [object, "places", filter],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => request<Schemas["MapPlaces"]>(`/api/lists/${object}/places`, { query: { filter }, signal }),
  });
  const places = data?.places ?? [];
  const pick = (cluster: Cluster) => {
    onChoose(cluster.places.map(({ name }) => name));
    if (cluster.places.length > 1 && view !== null && view !== "none") view.flyTo(cluster.lat, cluster.lon, view.zoom + CLOSER);
  };
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const names = [...places].sort((a, b) => a.name.localeCompare(b.name, "pl"));
  return (
    <section className={classes.map} aria-label={t("map.map")}>
      <div className={classes.bar}>
        <NativeSelect size="xs" aria-label={t("map.place")} value={chosen.length > 1 ? "*" : chosen[0] ?? ""} onChange={(event) => onChoose(event.currentTarget.value === "" ? [] : [event.currentTarget.value])}
          data={[{ value: "", label: t("map.everywhere") }, ...(chosen.length > 1 ? [{ value: "*", label: t("map.several", { count: chosen.length, shown: format.number(chosen.length) }), disabled: true }] : []), ...names.map(({ name, count }) => ({ value: name, label: `${name} (${format.number(count)})` }))]} />
        {data && <p className="st-small st-muted" role="status">{t("map.placed", { count: data.placed, shown: format.number(data.placed) })}{data.more && ` ${t("map.morePlaces", { shown: format.number(places.length) })}`}{data.notPlaced > 0 && ` ${t("map.notPlaced", { count: data.notPlaced, shown: format.number(data.notPlaced) })}`}</p>}
      </div>
      <PrintedMap places={places} />
      <div className={classes.frame}>
        <div className={classes.ground}><div ref={box} /></div>
        {view === "none" ? <p className={classes.none}>{t("map.noGround")}</p> : view && <div className={classes.dots}><Dots found={clusters(places, view.zoom, NEAR_PX)} view={view} chosen={chosen} onPick={pick} /></div>}
      </div>
    </section>
  );
}
