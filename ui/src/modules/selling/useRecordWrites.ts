import { useQueryClient } from "@tanstack/react-query";
import { request } from "../../shared/api/client";
import type { Schemas } from "../../shared/api/types";
import { useT } from "../../shared/i18n/useT";
import { showToast } from "../../shared/shell/toasts";
import { SELLING_KEYS } from "./api";

interface Versioned {
  readonly id: string;
  readonly version: number;
  readonly name: string;
}

/** Changing fields of a deal or an account, and deleting it in a way that can be taken back. */
export function useRecordWrites<Row extends Versioned>(object: "deals" | "accounts") {
  const t = useT();
  const client = useQueryClient();
  const refresh = () => Promise.all(SELLING_KEYS.map((queryKey) => client.invalidateQueries({ queryKey: [...queryKey] })));

  async function patch(row: Row, body: object): Promise<void> {
    try {
      const changed = await request<Row>(`/api/${object}/${row.id}`, { method: "PATCH", version: row.version, body });
      client.setQueryData([object, "one", row.id], changed);
    } finally {
      // After a refusal the record on screen may be an old one.
      void refresh();
    }
  }

  async function remove(row: Row): Promise<void> {
    const { changeSet } = await request<Schemas["Deleted"]>(`/api/${object}/${row.id}`, { method: "DELETE", version: row.version });
    client.removeQueries({ queryKey: [object, "one", row.id] });
    await refresh();
    const undo = async () => {
      const { conflicts } = await request<Schemas["Undone"]>(`/api/change-sets/${changeSet}/undo`, { method: "POST" });
      await refresh();
      showToast(conflicts.length === 0 ? { text: t("selling.restored", { name: row.name }) } : { text: t("selling.restoredPartly", { name: row.name }), tone: "information" });
    };
    showToast({ text: t("selling.deleted", { name: row.name }), undo });
  }

  return { patch, remove, refresh };
}
