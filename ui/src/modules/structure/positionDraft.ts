import type { NamedRef } from "../../shared/api/types";

/** What of a position can be changed, as a form holds it. */
export interface PositionDraft {
  readonly manager: NamedRef | null;
  readonly unit: NamedRef | null;
  readonly titlePl: string;
  readonly titleEn: string;
  readonly profile: string;
  readonly plannedFteBp: number | null;
}

/** A title in both languages; without an English one the Polish stands for both. */
export function bothTitles({ titlePl, titleEn }: Pick<PositionDraft, "titlePl" | "titleEn">): { pl: string; en: string } {
  return { pl: titlePl.trim(), en: titleEn.trim() || titlePl.trim() };
}

/** The fields that differ, as the server takes them; what is the same is left out. */
export function changesOf(before: PositionDraft, after: PositionDraft): Record<string, unknown> {
  const retitled = before.titlePl !== after.titlePl.trim() || before.titleEn !== after.titleEn.trim();
  return {
    ...(retitled && { title: bothTitles(after) }),
    ...(after.manager && before.manager?.id !== after.manager.id && { manager: after.manager.id }),
    ...(after.unit && before.unit?.id !== after.unit.id && { unit: after.unit.id }),
    ...(before.profile !== after.profile && { profile: after.profile }),
    ...(after.plannedFteBp !== null && before.plannedFteBp !== after.plannedFteBp && { plannedFteBp: after.plannedFteBp }),
  };
}
