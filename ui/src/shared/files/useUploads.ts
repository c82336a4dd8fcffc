import { useQueryClient, type QueryKey } from "@tanstack/react-query";
import { useState } from "react";
import { upload } from "../api/upload";
import { randomUuid } from "../api/uuid";
import { useT } from "../i18n/useT";
import { useUndo } from "../record/useUndo";
import { filesPath, type FileRow, type Holder } from "./api";

/** A file on its way, or one that was refused. */
export interface Sent {
  readonly key: string;
  readonly name: string;
  readonly share: number;
  readonly error: Error | null;
  readonly stop: () => void;
}

/** Sends files one after another; each tells how far it is, can be stopped, and stays in sight when it was refused. */
export function useUploads(holder: Holder, refreshes: readonly QueryKey[]) {
  const t = useT();
  const client = useQueryClient();
  const offerUndo = useUndo(refreshes);
  const [sent, setSent] = useState<readonly Sent[]>([]);
  const drop = (key: string) => setSent((all) => all.filter((one) => one.key !== key));
  const change = (key: string, part: Partial<Sent>) => setSent((all) => all.map((one) => (one.key === key ? { ...one, ...part } : one)));

  async function send(file: File, key: string, signal: AbortSignal): Promise<void> {
    try {
      const { body, changeSet } = await upload<FileRow>(filesPath(holder), file, { idempotencyKey: key, signal, onProgress: (share) => change(key, { share }) });
      drop(key);
      offerUndo(t("files.added", { name: body.name }), changeSet);
    } catch (error) {
      if (signal.aborted) drop(key);
      else change(key, { error: error instanceof Error ? error : new Error(String(error)) });
    } finally {
      await Promise.all(refreshes.map((queryKey) => client.invalidateQueries({ queryKey })));
    }
  }

  async function add(files: readonly File[]): Promise<void> {
    const queue = files.map((file) => ({ file, key: randomUuid(), control: new AbortController() }));
    setSent((all) => [...all.filter(({ error }) => !error), ...queue.map(({ file, key, control }) => ({ key, name: file.name, share: 0, error: null, stop: () => { control.abort(); drop(key); } }))]);
    for (const { file, key, control } of queue) if (!control.signal.aborted) await send(file, key, control.signal);
  }

  return { sent, add, dismiss: drop };
}
