import { PasswordInput, Select, Switch, TextInput } from "@mantine/core";
import { useState } from "react";
import { ProblemError } from "../api/problem";
import { DateInput } from "../form/DateInput";
import { MoneyInput } from "../form/MoneyInput";
import { NumberInput } from "../form/NumberInput";
import { periodAround, type Period } from "../form/period";
import { PeriodInput } from "../form/PeriodInput";
import { findingText, ProblemAlert } from "../form/ProblemAlert";
import { RefPicker } from "../form/RefPicker";
import type { Money, Ref } from "../format/types";
import { useServerText, useT } from "../i18n/useT";
import { score } from "../shell/match";
import classes from "./design.module.css";
import { sampleDeals, TODAY } from "./samples";

const PEOPLE: Ref[] = [...new Set(sampleDeals(20).map(({ owner }) => owner))].map((label) => ({ id: label, label }));
const REFUSAL = new ProblemError({
  status: 422, code: "account.tax-id-length", title: "NIP", detail: "NIP ma 10 cyfr, tu jest 9. Sprawdź ostatnią.",
  findings: [{ field: "taxId", code: "length", text: "Brakuje jednej cyfry." }],
});

/** Inputs with their readings, and a refusal. */
export function FormSamples() {
  const t = useT();
  const text = useServerText();
  const [amount, setAmount] = useState<Money | null>({ minor: 123_456, currency: "PLN" });
  const [date, setDate] = useState<string | null>(TODAY);
  const [number, setNumber] = useState<number | null>(12_345.67);
  const [share, setShare] = useState<number | null>(1230);
  const [person, setPerson] = useState<Ref | null>(null);
  const [period, setPeriod] = useState<Period>(periodAround(TODAY, "quarter"));
  const search = async (query: string) => PEOPLE.filter(({ label }) => score(label, query) > 0);
  return (
    <>
      <div className={classes.grid}>
        <MoneyInput label={text("field.sample.amount")} currency="PLN" value={amount} onChange={setAmount} />
        <DateInput label={text("field.sample.closeOn")} value={date} onChange={setDate} />
        <NumberInput label={t("list.from")} value={number} onChange={setNumber} />
        <NumberInput label={t("why.ratio")} percent value={share} onChange={setShare} />
        <RefPicker label={text("field.sample.owner")} object="people" value={person} onChange={setPerson} search={search} />
        <TextInput label={text("field.sample.name")} defaultValue="525 000 78 1" error={findingText(REFUSAL, "taxId")} />
        <PasswordInput label={t("form.clear")} disabled />
        <Select label={t("list.stage")} data={PEOPLE.map(({ label }) => label)} defaultValue={PEOPLE[0]?.label} />
        <Switch label={t("keys.letters")} description={t("keys.lettersHint")} defaultChecked />
      </div>
      <PeriodInput value={period} today={TODAY} onChange={setPeriod} showPrevious />
      <ProblemAlert error={REFUSAL} shownFields={["taxId"]} />
      <ProblemAlert error={new Error("x")} />
    </>
  );
}
