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
  const inside = entries.filter((entry) => path === entry.path || path.startsWith(`${entry.path}/`));
  return inside.sort((a, b) => b.path.length - a.path.length)[0];
}

/** What the menu "new" offers to this person. */
export function creatable(me: Me | undefined): PaletteAction[] {
  return slot("create").filter((entry) => allowed(me, entry));
}
