import { useQueryClient, type QueryKey } from "@tanstack/react-query";
import { request, requestDone } from "../api/client";
import type { Schemas } from "../api/types";
import { useT } from "../i18n/useT";
import { showToast } from "../shell/toasts";
import { useUndo } from "./useUndo";

interface Versioned {
  readonly id: string;
  readonly version: number;
}

interface Kind {
  /** First part of the keys under which queries keep the records. */
  readonly object: string;
  /** Where the server has them. */
  readonly path: string;
  /** What becomes old when one changes. */
  readonly refreshes: readonly QueryKey[];
}

/** Changing fields of a record, and deleting it in a way that can be taken back. */
export function useRecordWrites<Row extends Versioned>({ object, path, refreshes }: Kind) {
  const t = useT();
  const client = useQueryClient();
  const offerUndo = useUndo(refreshes);
  const refresh = () => Promise.all(refreshes.map((queryKey) => client.invalidateQueries({ queryKey })));

  async function patch(row: Row, body: object): Promise<void> {
    try {
      const { body: changed, changeSet } = await requestDone<unknown>(`${path}/${row.id}`, { method: "PATCH", version: row.version, body });
      client.setQueryData([object, "one", row.id], changed);
      if (changeSet) offerUndo(t("record.saved"), changeSet);
    } finally {
      // After a refusal the record on screen may be an old one.
      void refresh();
    }
  }

  async function remove(row: Row, name: string): Promise<void> {
    const { changeSet } = await request<Schemas["Deleted"]>(`${path}/${row.id}`, { method: "DELETE", version: row.version });
    client.removeQueries({ queryKey: [object, "one", row.id] });
    await refresh();
    const undo = async () => {
      const { conflicts } = await request<Schemas["Undone"]>(`/api/change-sets/${changeSet}/undo`, { method: "POST" });
      await refresh();
      showToast(conflicts.length === 0 ? { text: t("record.restored", { name }) } : { text: t("record.restoredPartly", { name }), tone: "information" });
    };
    showToast({ text: t("record.deleted", { name }), undo });
  }

  return { patch, remove, refresh };
}
