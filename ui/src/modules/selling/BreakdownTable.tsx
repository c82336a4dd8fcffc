import { useState } from "react";
import { useFormat, type Formats } from "../../shared/format/useFormat";
import { Icon } from "../../shared/Icon";
import { useT, type PlainKey } from "../../shared/i18n/useT";
import { relativeChange } from "../../shared/measure/change";
import { ResultFigure } from "./ResultFigure";
import classes from "./Results.module.css";
import type { Dimension, Figures, Scope } from "./results";

/** One line of a breakdown; `previousKey` is the group of the period before it is compared with. */
export interface BreakdownRow {
  readonly key: string;
  readonly previousKey: string | null;
  readonly label: string;
  readonly figures: Figures;
  readonly before: number;
}

interface Props {
  rows: readonly BreakdownRow[];
  by: Dimension;
  head: string;
  scope: Scope;
  than: string;
  currency: string;
  selected: string | null;
  onSelect: (key: string) => void;
}

const COLUMNS = ["wonValue", "before", "change", "won", "lost", "winRate", "daysToClose"] as const;
type ColumnKey = (typeof COLUMNS)[number];
const HEADS: Record<ColumnKey, PlainKey> = { wonValue: "selling.wonValue", before: "selling.before", change: "selling.change", won: "selling.won", lost: "selling.lost", winRate: "selling.winRate", daysToClose: "selling.daysShort" };

const VALUES: Record<ColumnKey, (row: BreakdownRow) => number> = {
  wonValue: ({ figures }) => figures.wonMinor,
  before: ({ before }) => before,
  change: ({ figures, before }) => (before === 0 ? Number.NEGATIVE_INFINITY : figures.wonMinor / before),
  won: ({ figures }) => figures.wonCount,
  lost: ({ figures }) => figures.lostCount,
  winRate: ({ figures }) => figures.winRateBp ?? -1,
  daysToClose: ({ figures }) => figures.daysToCloseTenths ?? -1,
};

interface Sort {
  readonly by: ColumnKey | "label";
  readonly descending: boolean;
}

function sorted(rows: readonly BreakdownRow[], { by, descending }: Sort, natural: boolean): BreakdownRow[] {
  if (by === "label" && natural) return descending ? rows.toReversed() : [...rows];
  const collator = new Intl.Collator("pl");
  const compare = by === "label" ? (a: BreakdownRow, b: BreakdownRow) => collator.compare(a.label, b.label) : (a: BreakdownRow, b: BreakdownRow) => VALUES[by](a) - VALUES[by](b);
  return rows.toSorted((a, b) => compare(a, b) * (descending ? -1 : 1));
}

function changeText(row: BreakdownRow, format: Formats): string {
  const change = relativeChange(row.figures.wonMinor, row.before);
  if (change.kind === "more") return `+${format.percent(change.bp, 0)}`;
  if (change.kind === "less") return format.percent(-change.bp, 0);
  return change.kind === "same" ? format.percent(0, 0) : "–";
}

function Row({ row, by, scope, currency, selected, onSelect }: Omit<Props, "rows" | "head" | "than"> & { row: BreakdownRow }) {
  const t = useT();
  const format = useFormat();
  const { figures } = row;
  const part = { scope, dimension: by, of: row.key };
  const money = (minor: number) => format.money({ minor, currency });
  const name = (key: PlainKey) => `${row.label}: ${t(key)}`;
  const cells: Record<ColumnKey, React.ReactNode> = {
    wonValue: <ResultFigure {...part} name={name("selling.wonValue")} figure="WON_VALUE">{money(figures.wonMinor)}</ResultFigure>,
    before: row.previousKey === null ? "–" : <ResultFigure {...part} of={row.previousKey} previous name={name("selling.before")} figure="WON_VALUE">{money(row.before)}</ResultFigure>,
    change: changeText(row, format),
    won: <ResultFigure {...part} name={name("selling.won")} figure="WON_COUNT">{format.number(figures.wonCount)}</ResultFigure>,
    lost: <ResultFigure {...part} name={name("selling.lost")} figure="LOST_COUNT">{format.number(figures.lostCount)}</ResultFigure>,
    winRate: figures.winRateBp == null ? "–" : <ResultFigure {...part} name={name("selling.winRate")} figure="WIN_RATE">{format.percent(figures.winRateBp)}</ResultFigure>,
    daysToClose: figures.daysToCloseTenths == null ? "–" : <ResultFigure {...part} name={name("selling.daysToClose")} figure="DAYS_TO_CLOSE">{format.number(figures.daysToCloseTenths / 10, 1)}</ResultFigure>,
  };
  return (
    <tr data-selected={row.key === selected}>
      <th scope="row"><button type="button" aria-pressed={row.key === selected} onClick={() => onSelect(row.key)}>{row.label}</button></th>
      {COLUMNS.map((key) => <td key={key} data-head={t(HEADS[key])}>{cells[key]}</td>)}
    </tr>
  );
}

function Head({ label, name, sort, onSort }: { label: string; name: Sort["by"]; sort: Sort; onSort: (sort: Sort) => void }) {
  const current = sort.by === name;
  return (
    <th scope="col" aria-sort={current ? (sort.descending ? "descending" : "ascending") : "none"}>
      <button type="button" onClick={() => onSort({ by: name, descending: current ? !sort.descending : name !== "label" })}>
        {label}{current && <Icon of={sort.descending ? "falls" : "rises"} size={12} />}
      </button>
    </th>
  );
}

/** The figures of a breakdown; every head orders, every figure says where it comes from. */
export function BreakdownTable(props: Props) {
  const t = useT();
  const natural = props.by === "month";
  const [sort, setSort] = useState<Sort>(natural ? { by: "label", descending: false } : { by: "wonValue", descending: true });
  return (
    <div className={classes.tableBox} tabIndex={0} role="region" aria-label={t("selling.tableCaption", { by: props.head, than: props.than })}>
      <table className={classes.table}>
        <caption className={classes.hidden}>{t("selling.tableCaption", { by: props.head, than: props.than })}</caption>
        <thead>
          <tr>
            <Head label={props.head} name="label" sort={sort} onSort={setSort} />
            {COLUMNS.map((key) => <Head key={key} label={t(HEADS[key])} name={key} sort={sort} onSort={setSort} />)}
          </tr>
        </thead>
        <tbody>{sorted(props.rows, sort, natural).map((row) => <Row key={row.key} {...props} row={row} />)}</tbody>
      </table>
    </div>
  );
}
