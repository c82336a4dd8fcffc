import { NativeSelect, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { requestDone, type Done } from "../../../shared/api/client";
import { useMe } from "../../../shared/api/me";
import { useWrite } from "../../../shared/api/useWrite";
import { DateInput } from "../../../shared/form/DateInput";
import { FormPage } from "../../../shared/form/FormPage";
import { useDraft } from "../../../shared/form/useDraft";
import { useMissing } from "../../../shared/form/useMissing";
import { useFormat } from "../../../shared/format/useFormat";
import { useServerText, useT } from "../../../shared/i18n/useT";
import { useUndo } from "../../../shared/record/useUndo";
import { kindsQuery, RATE_KEYS, type Rate } from "./api";
import { typedRate } from "./rate";

const FIELDS = ["from", "to", "on", "rate", "kind", "source"] as const;
type Draft = Record<Exclude<(typeof FIELDS)[number], "on">, string> & { readonly on: string | null };
const text = (value: unknown) => (typeof value === "string" ? value : "");

/** The form of a new exchange rate; the address may name the pair and the day of one that is missing. */
export function NewRatePage() {
  const t = useT();
  const format = useFormat();
  const label = useServerText();
  const navigate = useNavigate();
  const me = useMe();
  const asked: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const { data: kinds = [] } = useQuery(kindsQuery);
  const offerUndo = useUndo(RATE_KEYS);
  const { draft, set, done, note } = useDraft<Draft>(`rates/new${text(asked["from"])}${text(asked["on"])}`, { from: text(asked["from"]), to: text(asked["to"]) || (me?.company.currency ?? ""), on: text(asked["on"]) || (me?.today ?? null), rate: "", kind: "", source: "" });
  const kind = draft.kind || (kinds.find(({ forResults }) => forResults)?.code ?? "");
  const { write, state } = useWrite<Draft, Done<Rate>>((given, idempotencyKey) => requestDone("/api/rates", { method: "POST", idempotencyKey, body: { kind, from: given.from.trim(), to: given.to.trim() || null, on: given.on, rate: typedRate(given.rate), source: given.source.trim() || null } }), { refreshes: RATE_KEYS });
  const { complete, errorOf } = useMissing({ from: draft.from, on: draft.on, rate: draft.rate }, state.error);
  const of = (field: (typeof FIELDS)[number]) => ({ label: label(`field.rates.${field}`), error: errorOf(field) });
  const submit = () => {
    if (!complete()) return;
    void write(draft).then(({ changeSet }) => { done(); offerUndo(t("rates.added"), changeSet); return navigate({ to: "/settings/rates" }); }, () => undefined);
  };
  const typed = (field: "from" | "to" | "rate" | "source") => ({ ...of(field), value: draft[field], onChange: (event: { currentTarget: { value: string } }) => set({ [field]: event.currentTarget.value }) });
  return (
    <FormPage title={t("rates.new")} note={note} hint={t("rates.newHint")} error={state.error} shownFields={FIELDS} submit={t("rates.add")} busy={state.isPending} onSubmit={submit} onCancel={() => { done(); void navigate({ to: "/settings/rates" }); }}>
      <TextInput {...typed("from")} required maxLength={3} placeholder={t("rates.currencyExample")} data-autofocus={draft.from === "" || undefined} />
      <TextInput {...typed("to")} maxLength={3} />
      <DateInput {...of("on")} required value={draft.on} onChange={(on) => set({ on })} />
      <TextInput {...typed("rate")} required inputMode="decimal" data-autofocus={draft.from !== "" || undefined} />
      <NativeSelect {...of("kind")} value={kind} onChange={(event) => set({ kind: event.currentTarget.value })} data={kinds.map(({ code, name }) => ({ value: code, label: format.text(name) }))} />
      <TextInput {...typed("source")} placeholder={t("rates.sourceExample")} />
    </FormPage>
  );
}
