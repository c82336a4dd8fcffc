/** The colour of a token as the browser shows it in the given scheme, for drawings that cannot read CSS variables. */
export function tokenColour(name: string, scheme: "light" | "dark"): string {
  const raw = getComputedStyle(document.documentElement).getPropertyValue(`--st-${name}`).trim();
  const pair = /^light-dark\((.+?),\s*(.+?)\)$/.exec(raw);
  return (scheme === "light" ? pair?.[1] : pair?.[2]) ?? raw;
}

/** The same thing (person, product line, stage) has the same series colour on every screen. */
export function seriesToken(position: number): string {
  return `series-${(((position % 8) + 8) % 8) + 1}`;
}
