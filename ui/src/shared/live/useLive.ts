import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useSyncExternalStore } from "react";
import { openStream, presence } from "./stream";
import { showOpen, showRows, type ShownRecord } from "./shown";

// Browsers open few connections to one server: pages that nobody sees give theirs back and look anew when they are seen again.
const HIDDEN_FOR_MS = 20_000;

/** Has the server tell the page what happens, while it is seen. */
export function useLive(): void {
  const client = useQueryClient();
  useEffect(() => {
    let close: (() => void) | undefined = openStream(client);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const changed = () => {
      clearTimeout(timer);
      if (document.visibilityState === "visible") close ??= openStream(client);
      else timer = setTimeout(() => { close?.(); close = undefined; }, HIDDEN_FOR_MS);
    };
    document.addEventListener("visibilitychange", changed);
    return () => { clearTimeout(timer); document.removeEventListener("visibilitychange", changed); close?.(); };
  }, [client]);
}

/** The rows are on the screen: changes that others make come by themselves. */
export function useShownRows(kind: string, rows: readonly { id: string }[]): void {
  const ids = rows.map(({ id }) => id).join();
  useEffect(() => showRows(kind, ids === "" ? [] : ids.split(",")), [kind, ids]);
  useEffect(() => () => showRows(kind, []), [kind]);
}

/** The record is open; answers who else has it open. */
export function useShownRecord(record: ShownRecord | undefined): readonly string[] {
  const { kind, id } = record ?? { kind: "", id: "" };
  useEffect(() => {
    if (id === "") return undefined;
    showOpen({ kind, id });
    return () => showOpen(null);
  }, [kind, id]);
  const now = useSyncExternalStore(presence.subscribe, presence.get);
  return now?.kind === kind && now.id === id ? now.people : [];
}
