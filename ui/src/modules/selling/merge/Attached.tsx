import type { Schemas } from "../../../shared/api/types";
import { useT } from "../../../shared/i18n/useT";
import classes from "./merge.module.css";

/** What hangs on the record that goes, and passes over with it. */
export function Attached({ attached, other }: { attached: Schemas["MergePreview"]["attached"]; other: string }) {
  const t = useT();
  const words = { deal: "merge.deals", activity: "merge.activities", account: "merge.accounts", contact: "merge.contacts", prospect: "merge.prospects" } as const;
  const counted = attached.flatMap(({ object, count }) => (object in words ? [t(words[object as keyof typeof words], { count })] : []));
  return (
    <p className={classes.attached}>
      {counted.length > 0 ? t("merge.passes", { name: other, what: counted.join(", ") }) : t("merge.nothingPasses", { name: other })} {t("merge.canBeUndone")}
    </p>
  );
}
