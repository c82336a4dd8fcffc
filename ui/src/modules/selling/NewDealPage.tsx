import { Button, Group, NativeSelect, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { FormEvent } from "react";
import { request } from "../../shared/api/client";
import { useMe } from "../../shared/api/me";
import type { NamedRef, Schemas } from "../../shared/api/types";
import { useWrite } from "../../shared/api/useWrite";
import { customBody, CustomInputs, shownKeys, type CustomDraft } from "../../shared/fields/CustomInputs";
import { useCustomFields, type CustomField } from "../../shared/fields/fields";
import { DateInput } from "../../shared/form/DateInput";
import { MoneyInput } from "../../shared/form/MoneyInput";
import { findingText, ProblemAlert } from "../../shared/form/ProblemAlert";
import { RecordPicker } from "../../shared/form/RecordPicker";
import { useDraft } from "../../shared/form/useDraft";
import type { Money } from "../../shared/format/types";
import { useFormat } from "../../shared/format/useFormat";
import { useServerText, useT } from "../../shared/i18n/useT";
import { refSource } from "../../shared/slots/slots";
import { pipelinesQuery, SELLING_KEYS, type Deal } from "./api";
import classes from "./selling.module.css";

interface Draft {
  name: string;
  account: NamedRef | null;
  contact: NamedRef | null;
  product: NamedRef | null;
  owner: NamedRef | null;
  amount: Money | null;
  closeOn: string | null;
  nextStep: string;
  nextStepOn: string | null;
  pipeline: string;
  custom: CustomDraft;
}

const EMPTY: Draft = { name: "", account: null, contact: null, product: null, owner: null, amount: null, closeOn: null, nextStep: "", nextStepOn: null, pipeline: "", custom: {} };
const FIELDS = ["name", "account", "contact", "product", "owner", "amount", "closeOn", "nextStep", "nextStepOn"] as const;

function bodyOf(draft: Draft, own: readonly CustomField[]): Schemas["NewDeal"] {
  const { account, contact, product, owner, pipeline, nextStep, custom, ...rest } = draft;
  return { ...rest, account: account?.id ?? null, contact: contact?.id ?? null, product: product?.id ?? null, owner: owner?.id ?? null, pipeline: pipeline || null, nextStep: nextStep.trim() || null, custom: customBody(own, custom) as Schemas["NewDeal"]["custom"] };
}

function Fields({ draft, set, error }: { draft: Draft; set: (part: Partial<Draft>) => void; error: unknown }) {
  const format = useFormat();
  const text = useServerText();
  const currency = useMe()?.company.currency ?? "PLN";
  const { data: pipelines = [] } = useQuery(pipelinesQuery);
  const of = (field: string) => ({ label: text(`field.deals.${field}`), error: findingText(error, field) });
  return (
    <>
      <TextInput {...of("name")} required data-autofocus value={draft.name} onChange={(event) => set({ name: event.currentTarget.value })} />
      <RecordPicker {...of("account")} of="account" value={draft.account} onChange={(account) => set({ account })} />
      <RecordPicker {...of("contact")} of="contact" value={draft.contact} onChange={(contact) => set({ contact })} />
      <MoneyInput {...of("amount")} currency={currency} value={draft.amount} onChange={(amount) => set({ amount })} />
      <DateInput {...of("closeOn")} value={draft.closeOn} onChange={(closeOn) => set({ closeOn })} />
      {refSource("product") && <RecordPicker {...of("product")} of="product" value={draft.product} onChange={(product) => set({ product })} />}
      {refSource("owner") && <RecordPicker {...of("owner")} of="owner" value={draft.owner} onChange={(owner) => set({ owner })} />}
      {pipelines.length > 1 && <NativeSelect {...of("pipeline")} value={draft.pipeline || pipelines[0]?.id} onChange={(event) => set({ pipeline: event.currentTarget.value })} data={pipelines.map(({ id, name }) => ({ value: id, label: format.text(name) }))} />}
      <TextInput {...of("nextStep")} value={draft.nextStep} onChange={(event) => set({ nextStep: event.currentTarget.value })} />
      <DateInput {...of("nextStepOn")} value={draft.nextStepOn} onChange={(nextStepOn) => set({ nextStepOn })} />
      <CustomInputs object="deals" draft={draft.custom} onChange={(custom) => set({ custom })} error={error} />
    </>
  );
}

/** The form of a new deal; only the name is needed. */
export function NewDealPage() {
  const t = useT();
  const navigate = useNavigate();
  const own = useCustomFields("deals");
  const { draft, set, done, note } = useDraft("deals/new", EMPTY);
  const { write, state } = useWrite<Draft, Deal>((given, idempotencyKey) => request("/api/deals", { method: "POST", body: bodyOf(given, own), idempotencyKey }), { refreshes: SELLING_KEYS });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void write(draft).then(({ id }) => { done(); return navigate({ to: "/selling/deals/$id", params: { id } as never }); }, () => undefined);
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <h1>{t("selling.newDeal")}</h1>
      {note}
      <ProblemAlert error={state.error} shownFields={[...FIELDS, ...shownKeys(own)]} />
      <div className={classes.formFields}><Fields draft={draft} set={set} error={state.error} /></div>
      <Group gap="sm">
        <Button type="submit" loading={state.isPending}>{t("selling.addDeal")}</Button>
        <Button variant="default" onClick={() => { done(); void navigate({ to: "/selling/deals" }); }}>{t("states.cancel")}</Button>
      </Group>
    </form>
  );
}
