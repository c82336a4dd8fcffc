import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { useFormat } from "../format/useFormat";
import { useT } from "../i18n/useT";
import classes from "./DataTable.module.css";
import type { Count } from "./table";

interface Props {
  count: Count | null;
  shown: number;
  selected: number;
  onClear: () => void;
  /** What can be done with the selected rows. */
  acts?: ReactNode;
  /** Sums that have no column of their own, on a telephone all of them. */
  totals?: readonly { key: string; head: string; total: ReactNode }[];
  /** The list has sums, which are left out when there are too many rows. */
  summed?: boolean;
}

/** How many rows there are, said honestly when the count was capped, and how many are selected. */
export function TableFoot({ count, shown, selected, onClear, acts, totals = [], summed = false }: Props) {
  const t = useT();
  const format = useFormat();
  const value = count?.value ?? shown;
  const text = format.number(value);
  return (
    <div className={classes.foot} role="status">
      <span>{count?.capped ? t("list.moreThan", { count: text }) : t("list.rows", { count: value, shown: text })}</span>
      {count?.capped && summed && <span>{t("list.sumsCapped", { shown: text })}</span>}
      {totals.map(({ key, head, total }) => <span key={key}>{head} <strong className="st-figure">{total}</strong></span>)}
      {selected > 0 && (
        <>
          <strong>{t("list.selected", { count: selected, shown: format.number(selected) })}</strong>
          <Button size="compact-sm" variant="subtle" onClick={onClear}>{t("list.clearSelection")}</Button>
          {acts}
        </>
      )}
    </div>
  );
}
