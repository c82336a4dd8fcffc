import "maplibre-gl/dist/maplibre-gl.css";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import { Map as Ground, NavigationControl, setWorkerUrl, type StyleSpecification } from "maplibre-gl";
import { useEffect, useRef, useState, type RefObject } from "react";
import { useT } from "../i18n/useT";
import type { FeatureCollection } from "geojson";
import outline from "./outline.json";

setWorkerUrl(workerUrl);

const POLAND: [[number, number], [number, number]] = [[14, 48.9], [24.3, 55]];
const [LEAST_ZOOM, MOST_ZOOM] = [4, 11];

// The map library knows no tokens, so they are looked up where they hold.
function colour(token: string, at: HTMLElement): string {
  const probe = document.createElement("span");
  probe.style.color = `var(${token})`;
  at.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

function styleOf(at: HTMLElement): StyleSpecification {
  const home = ["==", ["get", "home"], true] as unknown as boolean;
  return {
    version: 8,
    sources: { outline: { type: "geojson", data: outline as FeatureCollection } },
    layers: [
      { id: "sea", type: "background", paint: { "background-color": colour("--st-sunken", at) } },
      { id: "land", type: "fill", source: "outline", paint: { "fill-color": colour("--st-page", at) } },
      { id: "home", type: "fill", source: "outline", filter: ["==", ["get", "home"], true], paint: { "fill-color": colour("--st-surface", at) } },
      { id: "borders", type: "line", source: "outline", paint: { "line-color": colour("--st-control", at), "line-width": ["case", home, 1.5, 0.5] } },
    ],
  };
}

/** What can be asked of the ground under the places. */
export interface GroundView {
  readonly zoom: number;
  readonly project: (lat: number, lon: number) => { readonly x: number; readonly y: number };
  readonly flyTo: (lat: number, lon: number, zoom: number) => void;
}

/** Draws the ground of a map into the box: borders only, all of them from this program, no tile server. `null` until it stands; "none" where a device cannot draw it. */
export function useGround(box: RefObject<HTMLDivElement | null>, scheme: string): GroundView | "none" | null {
  const t = useT();
  const ground = useRef<Ground | null>(null);
  const [view, setView] = useState<GroundView | "none" | null>(null);
  const label = t("map.ground");
  useEffect(() => {
    const at = box.current;
    if (!at) return;
    let frame = 0;
    let map: Ground;
    try {
      map = new Ground({ container: at, style: styleOf(at), bounds: POLAND, minZoom: LEAST_ZOOM, maxZoom: MOST_ZOOM, attributionControl: false, dragRotate: false, pitchWithRotate: false, touchPitch: false, fadeDuration: 0, locale: { "Map.Title": label } });
    } catch {
      // A device without WebGL: the places are still in their list.
      frame = requestAnimationFrame(() => setView("none"));
      return () => cancelAnimationFrame(frame);
    }
    ground.current = map;
    map.touchZoomRotate.disableRotation();
    map.addControl(new NavigationControl({ showCompass: false }), "top-right");
    const told = () => setView({ zoom: map.getZoom(), project: (lat, lon) => map.project([lon, lat]), flyTo: (lat, lon, zoom) => void map.easeTo({ center: [lon, lat], zoom, duration: 150 }) });
    const later = () => { cancelAnimationFrame(frame); frame = requestAnimationFrame(told); };
    map.on("move", later);
    map.on("resize", later);
    told();
    return () => {
      cancelAnimationFrame(frame);
      ground.current = null;
      map.remove();
    };
  }, [box, label]);
  const drawn = useRef(scheme);
  useEffect(() => {
    if (drawn.current === scheme || !box.current) return;
    drawn.current = scheme;
    ground.current?.setStyle(styleOf(box.current), { diff: false });
  }, [box, scheme]);
  return view;
}
