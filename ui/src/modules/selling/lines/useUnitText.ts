import { useT } from "../../../shared/i18n/useT";

/** The unit of products that are sold one by one. */
const PIECES = "pcs";

/** How a unit reads: pieces in the language of the person, others as they were written. */
export function useUnitText(): (unit: string) => string {
  const t = useT();
  return (unit) => (unit === PIECES ? t("line.piece") : unit);
}
