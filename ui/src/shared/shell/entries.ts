import type { Me } from "../api/types";
import { slot, type PaletteAction, type RailEntry, type Screen } from "../slots/slots";

/** The entries of the person's rail in the server's order; codes that no module knows are left out. */
export function railOf(codes: readonly string[], known: readonly RailEntry[]): RailEntry[] {
  return codes.flatMap((code) => known.find((entry) => entry.code === code) ?? []);
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

/** The entry of the rail that an address belongs to: the longest path that begins it. */
export function entryAt(path: string, entries: readonly RailEntry[]): RailEntry | undefined {
  const placed = entries.map((entry) => ({ entry, under: entry.under ?? entry.path }));
  return placed.filter(({ under }) => path === under || path.startsWith(`${under}/`)).sort((a, b) => b.under.length - a.under.length)[0]?.entry;
}

/** What the menu "new" offers to this person. */
export function creatable(me: Me | undefined): PaletteAction[] {
  return slot("create").filter((entry) => allowed(me, entry));
}
