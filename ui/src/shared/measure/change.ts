/** How a figure stands against the one before. Shares are compared in points, other figures in percent. */
export type Change =
  | { readonly kind: "unknown" }
  | { readonly kind: "same" }
  /** There was nothing before to compare with. */
  | { readonly kind: "fromNothing" }
  /** Basis points of the earlier figure, or of the whole for shares. */
  | { readonly kind: "more" | "less"; readonly bp: number };

/** The change from `before` to `now` in relation to `before`. */
export function relativeChange(now: number | null | undefined, before: number | null | undefined): Change {
  if (now === null || now === undefined || before === null || before === undefined) return { kind: "unknown" };
  if (now === before) return { kind: "same" };
  if (before === 0) return { kind: "fromNothing" };
  const bp = Math.round((Math.abs(now - before) * 10_000) / Math.abs(before));
  return { kind: now > before ? "more" : "less", bp };
}

/** The change of a share, in points of the whole. */
export function pointChange(now: number | null | undefined, before: number | null | undefined): Change {
  if (now === null || now === undefined || before === null || before === undefined) return { kind: "unknown" };
  if (now === before) return { kind: "same" };
  return { kind: now > before ? "more" : "less", bp: Math.abs(now - before) };
}
