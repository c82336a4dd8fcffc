import { request } from "../api/client";

const PREFIX = "sternik-draft:";
const REST_MS = 1_200;

/** Text that was typed and not yet sent, as this browser or the server keeps it. */
export interface KeptDraft {
  readonly key: string;
  readonly body: unknown;
  readonly at: string;
}

const place = (user: string, key: string) => `${PREFIX}${user}:${key}`;

/** What this browser keeps; null when there is nothing, or nothing that can be read. */
export function readLocal(user: string, key: string): KeptDraft | null {
  try {
    const kept = JSON.parse(localStorage.getItem(place(user, key)) ?? "null") as { body?: unknown; at?: unknown } | null;
    return kept && typeof kept.at === "string" ? { key, body: kept.body, at: kept.at } : null;
  } catch {
    return null;
  }
}

const timers = new Map<string, ReturnType<typeof setTimeout>>();

/** Keeps a draft: in this browser at once, so that a cut network loses nothing, and on the server as soon as the hands rest. */
export function keepDraft(user: string, key: string, body: unknown): void {
  localStorage.setItem(place(user, key), JSON.stringify({ body, at: new Date().toISOString() }));
  clearTimeout(timers.get(place(user, key)));
  // Without a network the next keystroke tries again, and this browser has it anyway.
  timers.set(place(user, key), setTimeout(() => void request("/api/drafts", { method: "PUT", query: { key }, body }).catch(() => undefined), REST_MS));
}

/** Forgets a draft that was sent or given up. */
export function forgetDraft(user: string, key: string): void {
  clearTimeout(timers.get(place(user, key)));
  localStorage.removeItem(place(user, key));
  void request("/api/drafts", { method: "DELETE", query: { key } }).catch(() => undefined);
}

/** At sign-out: what the server does not have yet goes there, and nothing stays in a browser that others may use. */
export async function handDraftsOver(user: string): Promise<void> {
  const mine = Object.keys(localStorage).filter((one) => one.startsWith(`${PREFIX}${user}:`));
  await Promise.all(mine.map(async (one) => {
    const key = one.slice(`${PREFIX}${user}:`.length);
    clearTimeout(timers.get(one));
    const kept = readLocal(user, key);
    if (kept) await request("/api/drafts", { method: "PUT", query: { key }, body: kept.body });
    localStorage.removeItem(one);
  }));
}

/** The newer of what the browser and the server keep. */
export function newerDraft(local: KeptDraft | null, server: KeptDraft | undefined): KeptDraft | null {
  if (!local || !server) return local ?? server ?? null;
  return local.at >= server.at ? local : server;
}
