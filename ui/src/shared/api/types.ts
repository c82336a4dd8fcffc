import type { Bilingual, Language, Ref } from "../format/types";

/** Who is asking, as `GET /api/session` says. */
export interface Session {
  readonly state: "first-run" | "signed-out" | "signed-in";
  readonly csrf: string;
  readonly demoUsers: readonly { login: string; name: string; role: Bilingual }[];
  readonly version: string;
  readonly company: { name: string; currency: string } | null;
}

/** The theme a person asks for; `system` follows the device. */
export type ThemeChoice = "light" | "dark" | "system";
export type Density = "compact" | "default";

/** What a person has chosen for the interface. */
export interface Preferences {
  readonly language: Language;
  readonly theme: ThemeChoice;
  readonly density: Density;
}

/** The signed-in person, their place and rights. */
export interface Me {
  readonly user: { id: string; name: string; email: string };
  readonly position: { id: string; label: string; unit: string | Ref | null } | null;
  readonly roles: readonly string[];
  readonly permissions: readonly string[];
  readonly rail: readonly string[];
  readonly startScreen: string;
  readonly preferences: Preferences;
  readonly today: string;
  readonly company: { name: string; currency: string };
  readonly demo: boolean;
}

/** Long work on the server. */
export interface Job {
  readonly id: string;
  readonly kind: string;
  readonly state: "waiting" | "running" | "done" | "failed" | "cancelled";
  readonly title: string;
  readonly step: string | null;
  readonly done: number;
  readonly total: number | null;
  readonly createdAt: string;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
  readonly result: { link: string | null; text: string | null; changeSet: string | null } | null;
  readonly problem: { detail: string; code: string } | null;
}

/** What a list of the server can show, filter and sort. */
export interface Descriptor {
  readonly object: string;
  readonly fields: readonly DescriptorField[];
  readonly defaultSort: string;
  readonly defaultColumns: readonly string[];
}

/** One field of a list. */
export interface DescriptorField {
  readonly key: string;
  readonly type: "text" | "ref" | "enum" | "money" | "date" | "instant" | "integer" | "share" | "boolean";
  readonly sortable: boolean;
  readonly filterable: boolean;
  readonly options: readonly ({ value: string } & Bilingual)[] | null;
}
