import { IconButton } from "../IconButton";
import { useT } from "../i18n/useT";
import { useKeys } from "../keys/useKeys";
import { useStar, type RecordPointer } from "./useStar";

/** Stars the open record, so that the search offers it before anything is typed. */
export function StarButton({ record }: { record: RecordPointer }) {
  const t = useT();
  const { starred, toggle } = useStar(record);
  const label = starred ? t("search.unstar") : t("search.star");
  useKeys([{ keys: "*", label: t("search.star"), run: toggle }]);
  return <IconButton icon={starred ? "starred" : "star"} label={label} shortcut="*" pressed={starred} onClick={toggle} />;
}
