import { parseMoney } from "../../../shared/format/parse";
import type { Term } from "../gate/terms";
import type { Held } from "./api";

/** A criterion while it is being written. */
export interface Draft {
  /** Tells drafts apart on screen. */
  readonly key: number;
  readonly id: string | null;
  readonly definition: Term;
  readonly textPl: string;
  readonly textEn: string;
}

let last = 0;

/** The simplest demand, to begin with. */
export const SIMPLE: Term = { type: "filled", field: "amount" };

/** A criterion that is not written yet. */
export const newDraft = (): Draft => ({ key: ++last, id: null, definition: SIMPLE, textPl: "", textEn: "" });

/** A criterion that holds, to be changed. */
export const draftOf = ({ id, definition, text }: Held): Draft => ({ key: ++last, id, definition, textPl: text.pl, textEn: text.en });

/** Whether a demand can be sent: nothing in it is empty. What it says is judged by the server. */
export function isComplete(term: Term): boolean {
  switch (term.type) {
    case "compare": return !!term.op && !!term.value?.trim();
    case "count": return !!term.related && !!term.atLeast;
    case "answered": return !!term.which && typeof term.atLeast === "number";
    case "framework": return typeof term.score === "number" && typeof term.coverage === "number";
    case "approved": return !!term.which;
    case "all": case "any": case "not": return (term.of ?? []).length > 0 && (term.of ?? []).every(isComplete);
    default: return term.type !== "filled" || !!term.field;
  }
}

/** An amount as it is written in a demand, from what a person types; what is no amount stays as it is. */
export function writtenAmount(typed: string, language: "pl" | "en"): string {
  const currency = /\b([A-Za-z]{3})\s*$/.exec(typed)?.[1]?.toUpperCase() ?? "PLN";
  const money = parseMoney(typed.replace(/[A-Za-z]{3}\s*$/, ""), currency, language);
  return money ? `${(money.minor / 100).toFixed(2)} ${money.currency}` : typed;
}

/** The demands as the server takes them. */
export const asWanted = (drafts: readonly Draft[]) => drafts.map(({ id, definition, textPl, textEn }) => ({ id, definition, textPl: textPl.trim(), textEn: textEn.trim() }));
