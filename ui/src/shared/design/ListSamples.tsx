import { Badge } from "@mantine/core";
import { useMemo, useState } from "react";
import { useFormat } from "../format/useFormat";
import { useServerText, useT } from "../i18n/useT";
import { Board } from "../list/Board";
import type { BoardColumn } from "../list/board";
import { DataTable } from "../list/DataTable";
import { ListEmpty } from "../list/ListEmpty";
import { parseSort, type ListState } from "../list/listState";
import type { Column } from "../list/table";
import { ViewBar } from "../list/ViewBar";
import { WhyFigure } from "../why/WhyFigure";
import classes from "./design.module.css";
import { DESCRIPTOR, sampleDeals, STAGES, WHY, type SampleDeal } from "./samples";

const START: ListState = { filter: 'stage in (new,offer) and owner in subtree(me) and closeOn in this quarter and amount >= 5000 and name ~ "pomp"', sort: "-amount", columns: DESCRIPTOR.defaultColumns, layout: "list", frozen: 1, widths: {}, by: "", at: "", span: "month", place: "", open: "", tab: "" };
const SYNTAX = { status: 400, code: "filter.syntax", title: "", detail: "Po „>” brakuje kwoty albo liczby.", params: { position: 9, proposals: ["50000", "100000"] } };

function useColumns(): Column<SampleDeal>[] {
  const format = useFormat();
  const text = useServerText();
  const head = (key: string) => text(`field.sample.${key}`);
  return [
    { key: "name", head: head("name"), width: 200, grow: 2, sortable: true, render: ({ name }) => name },
    { key: "account", head: head("account"), width: 180, grow: 2, sortable: true, render: ({ account }) => account },
    { key: "stage", head: head("stage"), width: 120, sortable: true, render: ({ stage }) => { const found = STAGES.find(({ id }) => id === stage); return <Badge variant="light" color={found?.kind === "won" ? "good" : "brand"}>{found && format.text(found.name)}</Badge>; } },
    { key: "amount", head: head("amount"), width: 140, align: "right", sortable: true, render: ({ amount }) => (amount ? format.money(amount) : "–") },
    { key: "closeOn", head: head("closeOn"), width: 110, align: "right", sortable: true, render: ({ closeOn }) => format.date(closeOn) },
    { key: "owner", head: head("owner"), width: 130, render: ({ owner }) => owner },
  ];
}

function sorted(rows: SampleDeal[], sort: string): SampleDeal[] {
  const [first] = parseSort(sort);
  if (!first) return rows;
  const value = (row: SampleDeal) => (first.key === "amount" ? row.amount?.minor ?? 0 : row[first.key as "name"]);
  const collator = new Intl.Collator("pl");
  const compare = (a: string | number, b: string | number) => (typeof a === "number" && typeof b === "number" ? a - b : collator.compare(String(a), String(b)));
  return rows.toSorted((a, b) => compare(value(a), value(b)) * (first.descending ? -1 : 1));
}

function BoardSample() {
  const format = useFormat();
  const t = useT();
  const [deals, setDeals] = useState(() => sampleDeals(40));
  const columns = STAGES.map(({ id, name, kind }): BoardColumn<SampleDeal> => {
    const cards = deals.filter(({ stage }) => stage === id);
    const sum = cards.reduce((all, { amount }) => all + (amount?.minor ?? 0), 0);
    return { id, name: format.text(name), kind, count: id === "new" ? cards.length + 1204 : cards.length, cards: cards.slice(0, 5), sum: format.shortMoney({ minor: sum, currency: "PLN" }), weighted: kind === "open" ? format.shortMoney({ minor: sum * 0.4, currency: "PLN" }) : undefined };
  });
  const move = async (deal: SampleDeal, to: string) => {
    await new Promise((resolve) => setTimeout(resolve, 600));
    if (to === "won" && !deal.amount) throw new Error(format.text({ pl: "Wygrana bez kwoty? Wpisz kwotę i przenieś jeszcze raz.", en: "Won without an amount? Enter it and move again." }));
    setDeals((all) => all.map((one) => (one.id === deal.id ? { ...one, stage: to } : one)));
  };
  return (
    <Board label={t("list.asBoard")} columns={columns} cardId={({ id }) => id} cardName={({ name }) => name} onMove={move} onOpen={() => undefined}
      renderCard={({ name, account, amount, closeOn }) => (
        <span className={classes.card}><strong>{name}</strong><span className="st-small st-muted">{account}</span><span><span className="st-figure">{amount ? format.money(amount) : "–"}</span><span className="st-small st-muted">{format.date(closeOn)}</span></span></span>
      )} />
  );
}

function EmptyLists() {
  const t = useT();
  return (
    <div className={classes.grid}>
      <ListEmpty because="nothingYet" icon="deal" title={t("design.noDeals")} text={t("design.noDealsText")} action={{ label: t("design.addDeal"), run: () => undefined }} />
      <ListEmpty because="nothingMatches" onDropLast={() => undefined} />
      <ListEmpty because="notForRole" who="Anna Ósma" />
    </div>
  );
}

/** The bar, the table with ten thousand rows, the board, and the empty states. */
export function ListSamples() {
  const format = useFormat();
  const t = useT();
  const all = useMemo(() => sampleDeals(10_000), []);
  const columns = useColumns();
  const [state, setState] = useState(START);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set(["d2"]));
  const rows = useMemo(() => sorted(all, state.sort), [all, state.sort]);
  const sum = { minor: all.reduce((total, { amount }) => total + (amount?.minor ?? 0), 0), currency: "PLN" };
  const change = (part: Partial<ListState>) => setState((current) => ({ ...current, ...part }));
  const totals = { amount: <WhyFigure name={t("why.sum")} queryKey={["sample"]} load={async () => WHY}>{format.shortMoney(sum)}</WhyFigure> };
  return (
    <>
      <ViewBar descriptor={DESCRIPTOR} state={state} onChange={change} layouts={["list", "board"]} />
      {state.layout === "board" ? <BoardSample /> : (
        <DataTable label={t("design.title")} columns={state.columns.flatMap((key) => columns.find((column) => column.key === key) ?? [])} rows={rows} rowId={({ id }) => id} count={{ value: 10_000, capped: true }}
          totals={totals} sort={state.sort} onSort={(sort) => change({ sort })} empty={null} onOpen={({ id }) => change({ open: id })} openId={state.open} selected={selected} onSelect={setSelected} height="360px" />
      )}
      <ViewBar descriptor={DESCRIPTOR} state={{ ...START, filter: "amount > or stage = won" }} onChange={() => undefined} problem={SYNTAX} />
      <BoardSample />
      <EmptyLists />
    </>
  );
}
