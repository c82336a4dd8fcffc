import { useQueryClient, type QueryKey } from "@tanstack/react-query";
import { request } from "../api/client";
import type { Schemas } from "../api/types";
import { useServerText, useT } from "../i18n/useT";
import { showToast } from "../shell/toasts";

// Histories name records in the singular, lists in the plural.
const LISTS: Readonly<Record<string, string>> = { person: "people", assignment: "positions" };

/** Says what was done and offers to take it back; what could not be taken back is named by its fields. */
export function useUndo(refreshes: readonly QueryKey[]): (said: string, changeSet: string | null) => void {
  const t = useT();
  const text = useServerText();
  const client = useQueryClient();
  return (said, changeSet) => {
    const undo = async () => {
      try {
        const { conflicts } = await request<Schemas["Undone"]>(`/api/change-sets/${changeSet}/undo`, { method: "POST" });
        const fields = [...new Set(conflicts.map(({ object, field }) => (field === "*" ? t("record.whole") : text(`field.${LISTS[object] ?? `${object}s`}.${field}`))))];
        showToast(fields.length === 0 ? { text: t("record.undone") } : { text: t("record.undoneExcept", { fields: fields.join(", ") }), tone: "information" });
      } catch (error) {
        showToast({ text: error instanceof Error ? error.message : String(error), tone: "refusal" });
      } finally {
        await Promise.all(refreshes.map((queryKey) => client.invalidateQueries({ queryKey })));
      }
    };
    showToast(changeSet ? { text: said, undo } : { text: said });
  };
}
