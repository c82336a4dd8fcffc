import type { Schemas } from "../../shared/api/types";
import { useServerText, useT } from "../../shared/i18n/useT";

/** What an act is called: the record that was changed, or what was done to many. */
export function useActName(): (act: Schemas["Act"]) => string {
  const t = useT();
  const text = useServerText();
  return ({ kind, title }) => (kind === "bulk" ? t("platform.bulkOf", { what: text(`platform.many.${title}`) }) : kind === "delete" ? t("platform.deletionOf", { name: title }) : title);
}
