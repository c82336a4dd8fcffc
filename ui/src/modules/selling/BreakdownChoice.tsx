import { SegmentedControl } from "@mantine/core";
import { useT, type PlainKey } from "../../shared/i18n/useT";
import { DIMENSIONS, type Dimension } from "./results";

/** What things the page can be broken down by are called. */
export const DIMENSION_NAMES: Record<Dimension, PlainKey> = { month: "selling.byMonth", seller: "selling.bySeller", team: "selling.byTeam", office: "selling.byOffice", product: "selling.byProduct" };

/** Chooses by what the page is broken down. */
export function BreakdownChoice({ by, onBy }: { by: Dimension; onBy: (by: Dimension) => void }) {
  const t = useT();
  return <SegmentedControl size="xs" aria-label={t("selling.breakdown")} value={by} onChange={onBy} data={DIMENSIONS.map((one) => ({ value: one, label: t(DIMENSION_NAMES[one]) }))} />;
}
