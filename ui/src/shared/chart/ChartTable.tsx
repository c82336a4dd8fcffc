import { useT } from "../i18n/useT";
import classes from "./Chart.module.css";
import type { ChartData, ChartRow } from "./types";

interface Props {
  data: ChartData;
  rowHead: string;
  label: string;
  write: (value: number) => string;
  selected: string | null;
  onSelect: ((key: string) => void) | undefined;
}

function Row({ row, write, selected, onSelect }: { row: ChartRow; selected: boolean } & Pick<Props, "write" | "onSelect">) {
  const t = useT();
  return (
    <tr data-selected={selected}>
      <th scope="row">{onSelect ? <button type="button" aria-pressed={selected} onClick={() => onSelect(row.key)}>{row.label}</button> : row.label}</th>
      {row.values.map((value, at) => <td key={at}>{value === null ? <span role="img" aria-label={t("states.missing")}>{"–"}</span> : write(value)}</td>)}
    </tr>
  );
}

/** The rows of a chart as a table, with the full figures. */
export function ChartTable({ data, rowHead, label, write, selected, onSelect }: Props) {
  return (
    <div className={classes.tableBox}>
      <table className={classes.table} aria-label={label}>
        <thead><tr><th scope="col">{rowHead}</th>{data.series.map((series) => <th key={series.key} scope="col">{series.label}</th>)}</tr></thead>
        <tbody>{data.rows.map((row) => <Row key={row.key} row={row} write={write} selected={row.key === selected} onSelect={onSelect} />)}</tbody>
      </table>
    </div>
  );
}
