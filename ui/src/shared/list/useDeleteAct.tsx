import { useEffect } from "react";
import { useMay } from "../api/me";
import { useT } from "../i18n/useT";
import type { BulkAct } from "./BulkDialog";
import type { BulkChange } from "./useBulk";

function DeleteForm({ onChange }: { onChange: (change: BulkChange) => void }) {
  const t = useT();
  // There is nothing to fill in: choosing the act is the whole form.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  useEffect(() => onChange({ delete: true }), []);
  return <p className="st-muted">{t("list.bulkDeleteHint")}</p>;
}

/** Deleting many records, for those who have the right. */
export function useDeleteAct(permission: string, label?: string): BulkAct[] {
  const t = useT();
  return useMay(permission) ? [{ code: "delete", label: label ?? t("list.bulkDelete"), form: (onChange) => <DeleteForm onChange={onChange} /> }] : [];
}
