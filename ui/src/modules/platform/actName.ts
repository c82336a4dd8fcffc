import type { Schemas } from "../../shared/api/types";
import { useServerText, useT } from "../../shared/i18n/useT";

/** What an act is called: the record that was changed, or what was done to many. */
export function useActName(): (act: Schemas["Act"]) => string {
  const t = useT();
  const text = useServerText();
  return ({ kind, title }) => {
    if (kind === "bulk") return t("platform.bulkOf", { what: text(`platform.many.${title}`) });
    if (kind === "delete") return t("platform.deletionOf", { name: title });
    return kind === "merge" ? t("platform.mergeOf", { names: title }) : title;
  };
}
