// @vitest-environment jsdom
import i18next from "i18next";
import { beforeAll, describe, expect, it } from "vitest";
import type { DescriptorField } from "../api/types";
import { formatDate } from "../format/dates";
import { formatNumber } from "../format/numbers";
import type { Bilingual, Language } from "../format/types";
import type { Formats } from "../format/useFormat";
import { startI18n, switchLanguage } from "../i18n/i18n";
import { filterSentence, type Wording } from "./conditionText";
import { parseFilter } from "./parseFilter";

const NAMES: Record<string, Bilingual> = { status: { pl: "Stan", en: "Status" }, amount: { pl: "Kwota", en: "Amount" }, closeOn: { pl: "Zamknięcie", en: "Close date" }, owner: { pl: "Opiekun", en: "Owner" } };
const FIELDS: DescriptorField[] = [
  { key: "status", type: "enum", sortable: true, options: [{ value: "open", pl: "otwarta", en: "open" }, { value: "won", pl: "wygrana", en: "won" }] },
  { key: "amount", type: "money", sortable: true, options: [] },
  { key: "closeOn", type: "date", sortable: true, options: [] },
  { key: "owner", type: "owner", sortable: true, options: [] },
];

function wording(language: Language): Wording {
  const format = { language, number: (value: number) => formatNumber(language, value), date: (day: string) => formatDate(language, day), text: (both: Bilingual) => both[language] } as Formats;
  return {
    t: ((key: string, args?: Record<string, unknown>) => i18next.t(key, args)) as Wording["t"],
    format,
    fieldOf: (key) => FIELDS.find((field) => field.key === key),
    nameOf: (key) => NAMES[key]?.[language] ?? key,
    recordOf: (_, id) => (id === "1" ? { pl: "Sara Ąg", en: "Sara Ąg" } : undefined),
  };
}

const say = async (filter: string, language: Language) => {
  await switchLanguage(language);
  return filterSentence(parseFilter(filter) ?? [], wording(language));
};

describe("the filter as a sentence", () => {
  beforeAll(() => startI18n("pl"));

  it("joins what must hold and what is enough", async () => {
    const filter = "status = open and (amount >= 50000 or closeOn in next 30 days) and owner in subtree(me)";
    expect(await say(filter, "pl")).toBe("Widać wiersze, w których Stan: otwarta, co najmniej jedno z: Kwota: od 50\u00a0000 lub Zamknięcie: najbliższe 30 dni i Opiekun: ja i mój zespół.");
    expect(await say(filter, "en")).toBe("Rows shown: Status: open, at least one of: Amount: from 50,000 or Close date: next 30 days, and Owner: me and my team.");
  });

  it("says not, spans of any length, and records by their names", async () => {
    const filter = "status != won and closeOn in next 2 weeks and owner in subtree(1)";
    expect(await say(filter, "pl")).toBe("Widać wiersze, w których Stan: nie: wygrana, Zamknięcie: najbliższe 2 tygodnie i Opiekun: Sara Ąg i zespół.");
    expect(await say(filter, "en")).toBe("Rows shown: Status: not: won, Close date: next 2 weeks, and Owner: Sara Ąg and team.");
  });

  it("says that nothing is hidden", async () => {
    expect(await say("", "pl")).toBe("Widać wszystkie wiersze.");
  });
});
