import type { Money } from "../format/types";

/** Where records are, as the server sums them up. */
export interface Place {
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  readonly count: number;
  readonly sums: readonly Money[];
}

/** Places that lie too near to each other to be shown apart. */
export interface Cluster {
  readonly lat: number;
  readonly lon: number;
  readonly count: number;
  readonly places: readonly Place[];
}

const TILE_PX = 512;

/** A place in pixels of the whole world at a zoom, after the projection of web maps. */
export function worldPixels(lat: number, lon: number, zoom: number): [number, number] {
  const size = TILE_PX * 2 ** zoom;
  const sine = Math.sin((lat * Math.PI) / 180);
  return [((lon + 180) / 360) * size, (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * size];
}

/** Joins places nearer than so many pixels; each cluster stands where its largest place is. */
export function clusters(places: readonly Place[], zoom: number, near: number): Cluster[] {
  const found: { at: [number, number]; places: Place[] }[] = [];
  for (const place of [...places].sort((a, b) => b.count - a.count)) {
    const at = worldPixels(place.lat, place.lon, zoom);
    const close = found.find((one) => Math.hypot(one.at[0] - at[0], one.at[1] - at[1]) < near);
    if (close) close.places.push(place);
    else found.push({ at, places: [place] });
  }
  return found.flatMap(({ places: all }) => {
    const [largest] = all;
    return largest ? [{ lat: largest.lat, lon: largest.lon, count: all.reduce((sum, { count }) => sum + count, 0), places: all }] : [];
  });
}

/** The sums of several places together, by currency. */
export function sumsOf(places: readonly Place[]): Money[] {
  const sums = new Map<string, number>();
  places.flatMap((place) => place.sums).forEach(({ minor, currency }) => sums.set(currency, (sums.get(currency) ?? 0) + minor));
  return [...sums].map(([currency, minor]) => ({ currency, minor }));
}

const SEPARATOR = "|";

/** The chosen places as the address writes them, and back. */
export const writePlaces = (names: readonly string[]): string => names.join(SEPARATOR);
export const readPlaces = (text: string): string[] => text.split(SEPARATOR).filter(Boolean);
