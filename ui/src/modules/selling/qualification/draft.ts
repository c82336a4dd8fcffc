import type { Schemas } from "../../../shared/api/types";
import type { Framework, FrameworkItem } from "./api";

export type FrameworkDraft = Schemas["NewFramework"];
export type ItemDraft = Schemas["NewFrameworkItem"];

const EMPTY_SCALE = ["", "", "", ""];

/** A question that is asked for the first time. */
export const NEW_ITEM: ItemDraft = { code: null, namePl: "", nameEn: "", questionPl: "", questionEn: "", scalePl: EMPTY_SCALE, scaleEn: EMPTY_SCALE, weight: 1, must: false };

const item = ({ code, name, question, scale, weight, must }: FrameworkItem): ItemDraft => ({
  code, namePl: name.pl, nameEn: name.en, questionPl: question.pl, questionEn: question.en, scalePl: scale.map(({ pl }) => pl), scaleEn: scale.map(({ en }) => en), weight, must,
});

/** What the form begins with: the version that is edited or copied; a copy gets a name of its own. */
export function draftOf(from: Framework, own: boolean): FrameworkDraft {
  return {
    copyOf: from.id, own, namePl: own ? "" : from.name.pl, nameEn: own ? "" : from.name.en,
    scoreThreshold: from.scoreThreshold, coverageThreshold: from.coverageThreshold, items: from.items.map(item),
  };
}

/** The items with one of them moved up or down. */
export function moved(items: readonly ItemDraft[], at: number, by: 1 | -1): ItemDraft[] {
  const next = [...items];
  const [taken] = next.splice(at, 1);
  if (taken) next.splice(at + by, 0, taken);
  return next;
}

/** All texts that cannot be left out, by the names under which the server refuses them. */
export function neededOf(draft: FrameworkDraft): Record<string, unknown> {
  const needed: Record<string, unknown> = { namePl: draft.namePl, nameEn: draft.nameEn, scoreThreshold: draft.scoreThreshold, coverageThreshold: draft.coverageThreshold };
  draft.items.forEach((one, at) => {
    const put = (field: string, value: unknown) => { needed[`items[${at}].${field}`] = value; };
    put("namePl", one.namePl);
    put("nameEn", one.nameEn);
    put("questionPl", one.questionPl);
    put("questionEn", one.questionEn);
    put("weight", one.weight);
    one.scalePl.forEach((text, score) => put(`scalePl[${score}]`, text));
    one.scaleEn.forEach((text, score) => put(`scaleEn[${score}]`, text));
  });
  return needed;
}
