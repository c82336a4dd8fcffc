import { signal } from "../api/signal";
import { randomUuid } from "../api/uuid";

/** A record by kind and id. */
export interface ShownRecord {
  readonly kind: string;
  readonly id: string;
}

/** Who else has a record open, as the stream tells it. */
export interface Present extends ShownRecord {
  readonly people: readonly string[];
}

/** What the page shows: the open record, and rows by kind. */
export interface Showing {
  readonly open: ShownRecord | null;
  readonly rows: Readonly<Record<string, readonly string[]>>;
}

/** More rows of a long list are not watched. */
const MOST_ROWS = 200;

/** The name of this page; what it changes is not told to it. */
export const tabId: string = randomUuid();

/** What the page shows now. */
export const showing = signal<Showing>({ open: null, rows: {} });

/** The rows of a list as they are seen; none takes the list away. */
export function showRows(kind: string, ids: readonly string[]): void {
  const { [kind]: before, ...others } = showing.get().rows;
  const now = ids.slice(0, MOST_ROWS);
  if ((before ?? []).join() === now.join()) return;
  showing.set({ ...showing.get(), rows: now.length > 0 ? { ...others, [kind]: now } : others });
}

/** The record that is open. */
export function showOpen(open: ShownRecord | null): void {
  const { open: before } = showing.get();
  if (before?.kind !== open?.kind || before?.id !== open?.id) showing.set({ ...showing.get(), open });
}
