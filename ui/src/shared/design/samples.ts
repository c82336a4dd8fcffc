import type { Descriptor, Job } from "../api/types";
import type { Bilingual, Money } from "../format/types";
import type { Why } from "../why/types";

/** A made-up deal for the page of shared parts. */
export interface SampleDeal {
  readonly id: string;
  readonly name: string;
  readonly account: string;
  readonly stage: string;
  readonly amount: Money | null;
  readonly closeOn: string;
  readonly owner: string;
}

export const TODAY = "2026-11-23";
export const STAGES: readonly { id: string; name: Bilingual; kind: "open" | "won" | "lost" }[] = [
  { id: "new", name: { pl: "Rozpoznanie", en: "Discovery" }, kind: "open" },
  { id: "offer", name: { pl: "Oferta", en: "Quote" }, kind: "open" },
  { id: "talks", name: { pl: "Negocjacje", en: "Negotiation" }, kind: "open" },
  { id: "won", name: { pl: "Wygrane", en: "Won" }, kind: "won" },
];

const ACCOUNTS = ["Żółw i Gęś s.c.", "Przedsiębiorstwo Instalacyjno-Budowlane „Źródło” Kowalczyk, Wiśniewski i Wspólnicy sp.j.", "Ćma Oświetlenie", "Łódzkie Pompy S.A.", "Hydro-Śląsk", "Zażółć sp. z o.o."];
const GOODS = ["Pompy obiegowe", "Wymiana sterowników", "Przegląd roczny kotłowni", "Zawory mieszające DN50", "Zestaw hydroforowy"];
const OWNERS = ["Łucja Źrebak", "Jan Ćwikła", "Anna Ósma", "Piotr Żabiński"];

const at = <T>(all: readonly T[], index: number): T => all[index % all.length] as T;

/** As many deals as asked for, always the same ones. */
export function sampleDeals(count: number): SampleDeal[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `d${index}`,
    name: `${at(GOODS, index * 7)} ${index + 1}`,
    account: at(ACCOUNTS, index * 5 + (index % 3)),
    stage: at(STAGES, (index * 7) >> 2).id,
    amount: index % 9 === 4 ? null : { minor: ((index * 7_919_993) % 98_765_432) + 1, currency: index % 11 === 5 ? "EUR" : "PLN" },
    closeOn: `2026-${String((index % 12) + 1).padStart(2, "0")}-${String((index % 27) + 1).padStart(2, "0")}`,
    owner: at(OWNERS, index),
  }));
}

export const DESCRIPTOR: Descriptor = {
  object: "sample",
  defaultSort: "-amount",
  defaultColumns: ["name", "account", "stage", "amount", "closeOn", "owner"],
  roles: { title: "name", status: null, amount: "amount", dates: [], owner: null, place: null },
  fields: [
    { key: "name", type: "text", sortable: true, options: [] },
    { key: "account", type: "text", sortable: true, options: [] },
    { key: "stage", type: "enum", sortable: true, options: STAGES.map(({ id, name }) => ({ value: id, ...name })) },
    { key: "amount", type: "money", sortable: true, options: [] },
    { key: "closeOn", type: "date", sortable: true, options: [] },
    { key: "owner", type: "ref", sortable: true, options: [] },
  ],
};

export const WHY: Why = {
  figure: { value: 123_456_78, unit: "money", currency: "PLN" },
  asOf: "2026-11-23T13:30:00Z",
  sentence: { pl: "Wartość szans wygranych w czwartym kwartale, według daty wygrania.", en: "The value of deals won in the fourth quarter, by the date they were won." },
  combine: "sum",
  parts: [
    { label: { pl: "Łucja Źrebak", en: "Łucja Źrebak" }, value: 80_000_00, unit: "money", kind: "addend", link: "/design", count: 12 },
    { label: { pl: "Jan Ćwikła", en: "Jan Ćwikła" }, value: 31_056_78, unit: "money", kind: "addend", link: "/design", count: 5 },
    { label: { pl: "Pozostali", en: "Others" }, value: 0, unit: "money", kind: "rest", link: null, count: 0 },
    { label: { pl: "Ukryte", en: "Hidden" }, value: 12_400_00, unit: "money", kind: "hidden", link: null, count: 37 },
  ],
  rule: { name: { pl: "Wartość wygranych", en: "Value won" }, explanation: { pl: "Suma kwot wygranych szans.", en: "The sum of the amounts of won deals." }, version: 1, validFrom: "2026-01-01", source: "A. Ósma" },
  changes: [{ label: { pl: "Pompy obiegowe 3", en: "Circulation pumps 3" }, value: 4_500_00 }],
  caveats: [{ pl: "3 szanse nie mają kwoty i nie są liczone.", en: "3 deals have no amount and are not counted." }],
};

const JOB: Job = { id: "j", kind: "import", state: "running", title: "Import: klienci.csv", step: "Sprawdzanie adresów", done: 12_400, total: 30_000, createdAt: "", startedAt: null, finishedAt: null, result: null, problem: null };

/** Long works in every state. */
export function sampleJobs(now: number): Job[] {
  return [
    { ...JOB, startedAt: new Date(now - 31_000).toISOString() },
    { ...JOB, id: "w", state: "waiting", title: "Przeliczenie wyników", step: null, done: 0, total: null },
    { ...JOB, id: "d", state: "done", title: "Eksport szans", result: { link: "/design", text: { pl: "30 000 wierszy, 12 MB", en: "30,000 rows, 12 MB" }, changeSet: null } },
    { ...JOB, id: "f", state: "failed", title: "Import: zamówienia.xlsx", problem: { detail: "Arkusz ma dwie kolumny „Kwota”. Zmień nazwę jednej z nich.", code: "import.column-twice" } },
  ];
}
