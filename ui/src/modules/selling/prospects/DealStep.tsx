import { NativeSelect, Switch, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useMe } from "../../../shared/api/me";
import { CustomInputs } from "../../../shared/fields/CustomInputs";
import { DateInput } from "../../../shared/form/DateInput";
import { MoneyInput } from "../../../shared/form/MoneyInput";
import { findingText } from "../../../shared/form/ProblemAlert";
import { useFormat } from "../../../shared/format/useFormat";
import { useServerText, useT } from "../../../shared/i18n/useT";
import { pipelinesQuery } from "../api";
import type { StepProps } from "./AccountStep";
import classes from "./prospects.module.css";

/** Whether a deal is opened with the customer, and which. */
export function DealStep({ draft, set, error, own }: StepProps) {
  const t = useT();
  const text = useServerText();
  const format = useFormat();
  const currency = useMe()?.company.currency ?? "PLN";
  const { data: pipelines = [] } = useQuery(pipelinesQuery);
  const label = (field: string) => text(`field.deals.${field}`);
  return (
    <fieldset className={classes.step}>
      <legend>{t("prospect.stepDeal")}</legend>
      <Switch label={t("prospect.withDeal")} checked={draft.withDeal} onChange={(event) => set({ withDeal: event.currentTarget.checked })} />
      {draft.withDeal && (
        <div className={classes.fields}>
          <TextInput label={label("name")} required value={draft.dealName} onChange={(event) => set({ dealName: event.currentTarget.value })} error={findingText(error, "deal.name")} />
          {pipelines.length > 1 && <NativeSelect label={label("pipeline")} value={draft.pipeline || pipelines[0]?.id} onChange={(event) => set({ pipeline: event.currentTarget.value })} data={pipelines.map(({ id, name }) => ({ value: id, label: format.text(name) }))} />}
          <MoneyInput label={label("amount")} currency={currency} value={draft.amount} onChange={(amount) => set({ amount })} />
          <DateInput label={label("closeOn")} value={draft.closeOn} onChange={(closeOn) => set({ closeOn })} />
          <CustomInputs object="deals" part="deal." only={own} draft={draft.own.deal} onChange={(deal) => set({ own: { ...draft.own, deal } })} error={error} />
        </div>
      )}
    </fieldset>
  );
}
