/** The files of the folder with examples, by their path in it. */
const urls = import.meta.glob<string>(
  ["../../../../demo/imports/{sprzedaz-2025,sales-2025}/*.csv", "../../../../demo/imports/{osoby,klienci-kontakty-szanse,people,accounts-contacts-deals}.csv"],
  { query: "?url", import: "default", eager: true },
);

export interface SampleFile {
  readonly name: string;
  readonly url: string;
}

export type SampleCode = "people" | "year";

interface Sample {
  readonly code: SampleCode;
  readonly files: readonly SampleFile[];
}

const ROOT = "../../../../demo/imports/";

const PATHS: Readonly<Record<"pl" | "en", Readonly<Record<SampleCode, readonly string[]>>>> = {
  pl: { people: ["osoby.csv", "klienci-kontakty-szanse.csv"], year: ["sprzedaz-2025/"] },
  en: { people: ["people.csv", "accounts-contacts-deals.csv"], year: ["sales-2025/"] },
};

/** Examples in a language: people with their accounts, contacts and deals, and a year of sales in files that refer to each other. */
export function samplesIn(language: "pl" | "en"): Sample[] {
  return (["people", "year"] as const).map((code) => ({
    code,
    files: PATHS[language][code].flatMap((path) => Object.entries(urls)
      .filter(([file]) => file.startsWith(ROOT + path))
      .map(([file, url]) => ({ name: file.split("/").at(-1) ?? "", url }))),
  }));
}

/** The files themselves, byte by byte: some are written in an old encoding on purpose. */
export const loaded = (files: readonly SampleFile[]) =>
  Promise.all(files.map(async ({ name, url }) => new File([await (await fetch(url)).blob()], name, { type: "text/csv" })));
