import { Button, Group, Paper, TextInput } from "@mantine/core";
import { useState } from "react";
import { MoneyInput } from "../form/MoneyInput";
import type { Money } from "../format/types";
import { useFormat } from "../format/useFormat";
import { useServerText, useT } from "../i18n/useT";
import { FieldEditor } from "../record/FieldEditor";
import { HistoryList } from "../record/HistoryList";
import { RecordPanel } from "../record/RecordPanel";
import { showToast } from "../shell/toasts";
import { WhyFigure } from "../why/WhyFigure";
import { WhyPanel } from "../why/WhyPanel";
import classes from "./design.module.css";
import { WHY } from "./samples";

const HISTORY = [
  { at: "2026-11-23T09:12:00Z", by: "Łucja Źrebak", field: "amount", old: "12 000,00 zł", new: "45 000,00 zł", source: null },
  { at: "2026-11-20T14:05:00Z", by: "Jan Ćwikła", field: "stage", old: null, new: "Oferta", source: "import" },
  { at: "2026-11-02T08:00:00Z", by: null, field: null, old: null, new: null, source: "import" },
];

function Head() {
  const text = useServerText();
  const format = useFormat();
  const [amount, setAmount] = useState<Money | null>({ minor: 4_500_000, currency: "PLN" });
  const [name, setName] = useState("Łucja Źrebak");
  return (
    <>
      <FieldEditor label={text("field.sample.amount")} value={amount} show={<span className="st-figure">{amount ? format.money(amount) : "–"}</span>} onSave={async (next) => setAmount(next)} input={(field) => <MoneyInput {...field} currency="PLN" />} />
      <FieldEditor label={text("field.sample.owner")} value={name} show={name} onSave={async (next) => { if (!next) throw new Error(format.text({ pl: "Bez opiekuna? Wybierz osobę.", en: "No owner? Choose a person." })); setName(next); }}
        input={({ onChange, ...field }) => <TextInput {...field} onChange={(event) => onChange(event.currentTarget.value)} />} />
      <FieldEditor label={text("field.sample.closeOn")} value="" show={format.date("2026-12-18")} onSave={async () => undefined} input={() => null} readOnly />
    </>
  );
}

/** The panel of a record, as a page and over the list, and the explanation of a figure. */
export function RecordSamples() {
  const t = useT();
  const format = useFormat();
  const [opened, setOpened] = useState(false);
  const [tab, setTab] = useState("history");
  const tabs = [{ code: "overview", label: t("list.rows", { count: 5, shown: "5" }), content: <Paper>{t("design.summary")}</Paper> }, { code: "history", label: t("design.history"), content: <HistoryList object="sample" entries={HISTORY} /> }];
  const panel = { title: "Pompy obiegowe dla Przedsiębiorstwa Instalacyjno-Budowlanego „Źródło”", head: <Head />, tabs, tab, onTab: setTab, onClose: () => setOpened(false) };
  return (
    <>
      <Group gap="xs">
        <Button variant="default" onClick={() => setOpened(true)}>{t("list.keyOpen")}</Button>
        <Button variant="default" onClick={() => showToast({ text: t("design.removed"), undo: () => void showToast({ text: t("design.restored") }) })}>{t("form.clear")}</Button>
        <span>{t("why.sum")} <WhyFigure name={t("why.sum")} queryKey={["sample"]} load={async () => WHY}>{format.money({ minor: 123_456_78, currency: "PLN" })}</WhyFigure></span>
      </Group>
      <div className={classes.charts}>
        <RecordPanel {...panel} asPage onStep={() => undefined} onFullPage={() => undefined} footer={<Button>{t("states.save")}</Button>} />
        <div className={classes.why}><WhyPanel why={WHY} /></div>
      </div>
      {opened && <RecordPanel {...panel} />}
    </>
  );
}
