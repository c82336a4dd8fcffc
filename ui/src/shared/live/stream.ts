import type { QueryClient } from "@tanstack/react-query";
import { request } from "../api/client";
import { signal } from "../api/signal";
import { showing, tabId, type Present, type ShownRecord } from "./shown";

/** Whether the server tells this page by itself; while it does not, the page asks more often. */
export const liveConnected = signal(false);

/** Who else has the open record open. */
export const presence = signal<Present | null>(null);

/** How long to wait before asking again: rarely while the server tells by itself. */
export function askAgain(untold: number, told: number): number {
  return liveConnected.get() ? told : untold;
}

const SHOWN_AFTER_MS = 300;
const REFRESHED_AFTER_MS = 700;
const AGAIN_AFTER_MS = 15_000;

// One refresh for all changes that come within a moment.
function refresher(client: QueryClient): { refresh: (kind: string) => void; stop: () => void } {
  const waiting = new Map<string, ReturnType<typeof setTimeout>>();
  const refresh = (kind: string) => {
    if (waiting.has(kind)) return;
    waiting.set(kind, setTimeout(() => {
      waiting.delete(kind);
      void client.invalidateQueries({ queryKey: [kind] });
    }, REFRESHED_AFTER_MS));
  };
  return { refresh, stop: () => waiting.forEach((timer) => clearTimeout(timer)) };
}

let closeCurrent: (() => void) | undefined;

/** Ends the stream of this page for good: the person is about to leave. */
export function endStream(): void {
  closeCurrent?.();
}

function tellShowing(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const { open, rows } = showing.get();
      // A page that could not say what it shows is told of less until it shows something else.
      request("/api/live/showing", { method: "PUT", body: { tab: tabId, open, rows } }).catch(() => undefined);
    }, SHOWN_AFTER_MS);
  };
  const stop = showing.subscribe(tell);
  tell();
  return () => { clearTimeout(timer); stop(); };
}

/** Opens the stream of this page; answers how to close it. */
export function openStream(client: QueryClient): () => void {
  let source: EventSource | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;
  let stopTelling: (() => void) | undefined;
  let heardBefore = false;
  const { refresh, stop } = refresher(client);
  const personal = () => { refresh("notifications"); refresh("jobs"); };
  const ended = () => {
    stopTelling?.();
    stopTelling = undefined;
    liveConnected.set(false);
    presence.set(null);
  };
  function open(): void {
    source = new EventSource(`/api/live?tab=${tabId}`);
    source.addEventListener("hello", () => {
      liveConnected.set(true);
      stopTelling?.();
      stopTelling = tellShowing();
      personal();
      if (heardBefore) Object.keys(showing.get().rows).forEach(refresh);
      heardBefore = true;
    });
    source.addEventListener("news", () => refresh("notifications"));
    source.addEventListener("jobs", () => { refresh("jobs"); refresh("imports"); });
    source.addEventListener("record", ({ data }: MessageEvent<string>) => refresh((JSON.parse(data) as ShownRecord).kind));
    source.addEventListener("fields", () => ["fields", "lists", "criterion-words", "imports"].forEach(refresh));
    source.addEventListener("presence", ({ data }: MessageEvent<string>) => presence.set(JSON.parse(data) as Present));
    source.addEventListener("signed-out", personal);
    source.onerror = () => {
      ended();
      // A refusal closes the stream for good; a lost connection is opened anew by the browser.
      if (source?.readyState === EventSource.CLOSED) again = setTimeout(open, AGAIN_AFTER_MS);
    };
  }
  open();
  closeCurrent = () => { clearTimeout(again); stop(); source?.close(); ended(); };
  return closeCurrent;
}
