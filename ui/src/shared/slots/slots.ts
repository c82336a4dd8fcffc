import type { ComponentType } from "react";
import type { NamedRef } from "../api/types";
import type { IconName } from "../icons";
import type { PlainKey } from "../i18n/useT";

/** One entry of the rail; `code` is what `/api/me` names, `letter` makes `g` + letter jump there. */
export interface RailEntry {
  readonly code: string;
  readonly icon: IconName;
  readonly label: PlainKey;
  readonly path: string;
  readonly letter?: string;
  /** Start of all addresses of the chapter, when its screens do not lie under `path`. */
  readonly under?: string;
  /** How many things wait there for the person; asked now and then. */
  readonly waiting?: () => Promise<number>;
}

/** A screen: its address and how to load it. `title` and `section` make the line "where I am" and the tab of the browser. */
export interface Screen {
  readonly path: string;
  readonly title: PlainKey;
  readonly load: () => Promise<ComponentType>;
  readonly permission?: string;
  /** Screens with parts in the address (`/deals/$id`) are not offered in the palette. */
  readonly hidden?: boolean;
}

/** Something the palette can do; `permission` hides it from those who may not. */
export interface PaletteAction {
  readonly id: string;
  readonly label: PlainKey;
  readonly icon: IconName;
  readonly permission?: string;
  readonly run: (go: (path: string) => void) => void;
}

/** A kind of record that the search finds: how it is drawn and where it opens. */
export interface RecordKind {
  /** As in addresses of the server. */
  readonly kind: string;
  readonly icon: IconName;
  readonly title: PlainKey;
  readonly path: (id: string) => { readonly to: string; readonly search?: Readonly<Record<string, string>> };
}

/** A tab that a module adds to the panel of another module's record. */
export interface RecordTab {
  readonly object: string;
  readonly code: string;
  readonly label: PlainKey;
  readonly permission?: string;
  readonly Tab: ComponentType<{ id: string }>;
}

/** How records of one kind are found by a part of their name, and named by their id. */
export interface RefSource {
  readonly permission?: string;
  readonly search: (query: string, signal: AbortSignal) => Promise<readonly NamedRef[]>;
  readonly name: (id: string, signal: AbortSignal) => Promise<NamedRef["label"]>;
}

/** Something that a module shows at a place of the common frame to those who have the right. */
export interface Inset {
  readonly permission?: string;
  readonly Inset: ComponentType;
}

/** Everything one module adds to the common frame. */
export interface Registration {
  readonly rail?: readonly RailEntry[];
  readonly screens?: readonly Screen[];
  readonly actions?: readonly PaletteAction[];
  /** Entries of the menu "new". */
  readonly create?: readonly PaletteAction[];
  readonly tabs?: readonly RecordTab[];
  readonly kinds?: readonly RecordKind[];
  /** Bands above every screen. */
  readonly bands?: readonly Inset[];
  /** What is offered where a list has nothing yet. */
  readonly beginnings?: readonly Inset[];
  /** Kinds of records by the names of the fields that point to them. */
  readonly refs?: Readonly<Record<string, RefSource>>;
}

const registrations: Registration[] = [];

/** Adds a module to the frame; called once by the module's `register.ts`. */
export function register(registration: Registration): void {
  registrations.push(registration);
}

/** All entries of one kind, in the order of registration. */
export function slot<K extends "rail" | "screens" | "actions" | "create" | "tabs" | "kinds" | "bands" | "beginnings">(kind: K): NonNullable<Registration[K]>[number][] {
  return registrations.flatMap((registration) => [...(registration[kind] ?? [])]) as NonNullable<Registration[K]>[number][];
}

/**
 * The source of the records that a field points to; undefined when no module has it. A field may be named with its list
 * (`product-lines.parent`), because the same word points to other records elsewhere.
 */
export function refSource(field: string): RefSource | undefined {
  const known = (name: string) => registrations.findLast(({ refs }) => refs?.[name])?.refs?.[name];
  return known(field) ?? known(field.slice(field.lastIndexOf(".") + 1));
}

/** Whether a module says what the values of exactly this field (`rates.kind`) are called, be they ids or codes. */
export function isNamed(field: string): boolean {
  return registrations.some(({ refs }) => refs?.[field]);
}

/** A source that is loaded when it is first asked, so that the first screen does not carry it. */
export function lazySource(permission: string, load: () => Promise<RefSource>): RefSource {
  return {
    permission,
    search: async (query, signal) => (await load()).search(query, signal),
    name: async (id, signal) => (await load()).name(id, signal),
  };
}
