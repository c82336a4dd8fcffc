import { useQueryClient, type QueryKey } from "@tanstack/react-query";
import { request } from "../api/client";
import type { Schemas } from "../api/types";
import { useServerText, useT } from "../i18n/useT";
import { showToast } from "../shell/toasts";

/** The list of each kind of record, where its name is not the singular with an s. */
export const LISTS: Readonly<Record<string, string>> = { person: "people", assignment: "positions", activity: "activities", "product-line": "product-lines" };

const NAMED = 5;

/** Says what was done and offers to take it back; what could not be taken back is named. `now` takes back at once. */
export function useUndo(refreshes: readonly QueryKey[]): { (said: string, changeSet: string | null): void; now: (changeSet: string) => void } {
  const t = useT();
  const text = useServerText();
  const client = useQueryClient();
  const kept = ({ conflicts, names }: Schemas["Undone"]) => {
    const fields = [...new Set(conflicts.map(({ object, field }) => (field === "*" ? t("record.whole") : text(`field.${LISTS[object] ?? `${object}s`}.${field}`))))].join(", ");
    const records = [...new Set(conflicts.map(({ id }) => names[id] ?? ""))].filter(Boolean);
    const listed = [...records.slice(0, NAMED), ...(records.length > NAMED ? [t("record.andMore", { count: String(records.length - NAMED) })] : [])].join("; ");
    return listed ? t("record.undoneExceptIn", { fields, records: listed }) : t("record.undoneExcept", { fields });
  };
  const undo = async (changeSet: string) => {
    try {
      const undone = await request<Schemas["Undone"]>(`/api/change-sets/${changeSet}/undo`, { method: "POST" });
      showToast(undone.conflicts.length === 0 ? { text: t("record.undone") } : { text: kept(undone), tone: "information" });
    } catch (error) {
      showToast({ text: error instanceof Error ? error.message : String(error), tone: "refusal" });
    } finally {
      await Promise.all([["changes"], ...refreshes].map((queryKey) => client.invalidateQueries({ queryKey })));
    }
  };
  const offer = (said: string, changeSet: string | null) => void showToast(changeSet ? { text: said, undo: () => undo(changeSet) } : { text: said });
  return Object.assign(offer, { now: (changeSet: string) => void undo(changeSet) });
}
