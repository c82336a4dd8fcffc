import { signal } from "../api/signal";

/** A short message in the corner; with `undo` it stays at least ten seconds and Ctrl+Z takes it back. */
export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly tone: "good" | "refusal" | "information";
  readonly undo?: () => Promise<unknown> | void;
}

/** The messages that are shown now. */
export const toasts = signal<readonly Toast[]>([]);
/** What a screen reader is told next. */
export const announcement = signal("");

const STAY_MS = { withUndo: 12_000, plain: 6_000 };
let nextId = 1;

/** Takes a message away. */
export function closeToast(id: number): void {
  toasts.set(toasts.get().filter((toast) => toast.id !== id));
}

/** Says something to people who hear the screen. */
export function announce(text: string): void {
  announcement.set(text);
}

/** Shows a message; refusals stay until they are closed. */
export function showToast(toast: Omit<Toast, "id" | "tone"> & { tone?: Toast["tone"] }): number {
  const id = nextId++;
  toasts.set([...toasts.get().slice(-2), { tone: "good", ...toast, id }]);
  announce(toast.text);
  if (toast.tone !== "refusal") setTimeout(() => closeToast(id), toast.undo ? STAY_MS.withUndo : STAY_MS.plain);
  return id;
}

/** Takes back the last operation that can be undone; false when there is none. */
export async function undoLast(): Promise<boolean> {
  const last = toasts.get().findLast(({ undo }) => undo);
  if (!last?.undo) return false;
  closeToast(last.id);
  await last.undo();
  return true;
}
