import type { components } from "../../api/schema";
import type { Bilingual, Language } from "../format/types";

/** The shapes that the server describes; made from its description by `npm run api`. */
export type Schemas = components["schemas"];

/** Who is asking, as `GET /api/session` says. */
export type Session = Omit<Schemas["SessionView"], "state"> & { readonly state: "first-run" | "signed-out" | "signed-in" };

/** The theme a person asks for; `system` follows the device. */
export type ThemeChoice = "light" | "dark" | "system";
export type Density = "compact" | "default";

/** What a person has chosen for the interface. */
export interface Preferences {
  readonly language: Language;
  readonly theme: ThemeChoice;
  readonly density: Density;
  /** Code of the place of the rail that opens first; empty for the first one. */
  readonly start: string;
  /** Whether single letters act as keys. */
  readonly letterKeys: boolean;
}

/** The signed-in person and their rights. */
export type Me = Omit<Schemas["Me"], "preferences"> & { readonly preferences: Preferences };

/** Long work on the server. */
export type Job = Omit<Schemas["JobView"], "state" | "result" | "problem"> & {
  readonly state: "waiting" | "running" | "done" | "failed" | "cancelled";
  readonly result?: { link: string | null; text: Bilingual | null; changeSet: string | null } | null;
  readonly problem?: { detail: string; code: string } | null;
};

/** What a list of the server can show, filter and sort. */
export type Descriptor = Schemas["Descriptor"];
/** One field of a list. */
export type DescriptorField = Schemas["FieldView"];

/** A link to a record, its name in both languages. */
export interface NamedRef {
  readonly id: string;
  readonly label: Bilingual;
}
