import type { Me, Schemas } from "../api/types";
import { slot, type PaletteAction, type RailEntry, type Screen } from "../slots/slots";
import { CHAPTERS, type ChapterLook } from "./chapters";

/** A chapter of the person's rail with its places, at least one. */
export interface RailChapter extends ChapterLook {
  readonly code: string;
  readonly places: readonly RailEntry[];
}

/** The chapters of the person's rail in the server's order; places and chapters that the interface does not know are left out. */
export function railOf(parts: readonly Schemas["RailPart"][], known: readonly RailEntry[]): RailChapter[] {
  return parts.flatMap(({ chapter, places }) => {
    const look = CHAPTERS[chapter];
    const inside = places.flatMap((code) => known.find((entry) => entry.code === code) ?? []);
    return look && inside.length > 0 ? [{ ...look, code: chapter, places: inside }] : [];
  });
}

/** All places of a rail, chapter after chapter. */
export function placesOf(chapters: readonly RailChapter[]): RailEntry[] {
  return chapters.flatMap(({ places }) => [...places]);
}

/** Where the person begins: the chosen place, else the first one of the rail. */
export function startOf(me: Me): string | undefined {
  const places = placesOf(railOf(me.rail, slot("rail")));
  return (places.find(({ code }) => code === me.preferences.start) ?? places[0])?.path;
}

/** Whether the person may see something that asks for a permission. */
export function allowed(me: Me | undefined, { permission }: { permission?: string }): boolean {
  return !permission || (me?.permissions.includes(permission) ?? false);
}

function matches(pattern: string, path: string): boolean {
  const [wanted, given] = [pattern.split("/"), path.replace(/\/$/, "").split("/")];
  return wanted.length === given.length && wanted.every((part, at) => part.startsWith("$") || part === given[at]);
}

/** The screen that an address belongs to. */
export function screenAt(path: string): Screen | undefined {
  const screens = slot("screens");
  return screens.find((screen) => screen.path === path) ?? screens.find((screen) => matches(screen.path, path));
}

/** The place of the rail that an address belongs to: the longest path that begins it. */
export function entryAt(path: string, entries: readonly RailEntry[]): RailEntry | undefined {
  const placed = entries.map((entry) => ({ entry, under: entry.under ?? entry.path }));
  return placed.filter(({ under }) => path === under || path.startsWith(`${under}/`)).sort((a, b) => b.under.length - a.under.length)[0]?.entry;
}

/** What the menu "new" offers to this person. */
export function creatable(me: Me | undefined): PaletteAction[] {
  return slot("create").filter((entry) => allowed(me, entry));
}
