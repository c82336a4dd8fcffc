/** The languages of the interface. */
export type Language = "pl" | "en";

/** An amount in the smallest unit of its currency. */
export interface Money {
  readonly minor: number;
  readonly currency: string;
}

/** A text that the server sends in both languages. */
export type Bilingual = Readonly<Record<Language, string>>;

/** A link to a record together with its name. */
export interface Ref {
  readonly id: string;
  readonly label: string;
}

export const LOCALES: Record<Language, string> = { pl: "pl-PL", en: "en-GB" };
export const NBSP = "\u00a0";
export const MINUS = "\u2212";
