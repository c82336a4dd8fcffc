import { NativeSelect, Textarea, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { requestDone, type Done } from "../../../shared/api/client";
import type { NamedRef, Schemas } from "../../../shared/api/types";
import { useWrite } from "../../../shared/api/useWrite";
import { customBody, CustomInputs, shownKeys, type CustomDraft } from "../../../shared/fields/CustomInputs";
import { useCustomFields, type CustomField } from "../../../shared/fields/fields";
import { FormPage } from "../../../shared/form/FormPage";
import { findingText } from "../../../shared/form/ProblemAlert";
import { RecordPicker } from "../../../shared/form/RecordPicker";
import { useDraft } from "../../../shared/form/useDraft";
import { useFormat } from "../../../shared/format/useFormat";
import { useServerText, useT } from "../../../shared/i18n/useT";
import { useUndo } from "../../../shared/record/useUndo";
import { refSource } from "../../../shared/slots/slots";
import { pipelinesQuery } from "../api";
import { PROSPECT_KEYS, type Prospect } from "./api";

const TEXTS = ["name", "company", "phone", "mail", "town", "origin"] as const;
type Draft = Record<(typeof TEXTS)[number] | "note" | "pipeline", string> & { owner: NamedRef | null; custom: CustomDraft };
const EMPTY: Draft = { name: "", company: "", phone: "", mail: "", town: "", origin: "", note: "", pipeline: "", owner: null, custom: {} };
const FIELDS = [...TEXTS, "note", "pipeline", "owner"] as const;
const KINDS = { phone: { type: "tel" }, mail: { inputMode: "email" } } as const;

function bodyOf({ owner, custom, ...texts }: Draft, own: readonly CustomField[]): Schemas["NewProspect"] {
  const filled = (key: keyof typeof texts) => texts[key].trim() || null;
  return { name: texts.name.trim(), company: filled("company"), mail: filled("mail"), phone: filled("phone"), town: filled("town"), origin: filled("origin"), note: filled("note"), pipeline: filled("pipeline"), campaign: null, owner: owner?.id ?? null, custom: customBody(own, custom) as Schemas["NewProspect"]["custom"] };
}

/** The form of a new prospect; only the name is needed. */
export function NewProspectPage() {
  const t = useT();
  const text = useServerText();
  const format = useFormat();
  const navigate = useNavigate();
  const offerUndo = useUndo(PROSPECT_KEYS);
  const { data: pipelines = [] } = useQuery(pipelinesQuery);
  const own = useCustomFields("prospects");
  const { draft, set, done, note } = useDraft<Draft>("prospects/new", EMPTY);
  const { write, state } = useWrite<Draft, Done<Prospect>>((given, idempotencyKey) => requestDone("/api/prospects", { method: "POST", body: bodyOf(given, own), idempotencyKey }), { refreshes: PROSPECT_KEYS });
  const of = (field: (typeof FIELDS)[number]) => ({ label: text(`field.prospects.${field}`), error: findingText(state.error, field) });
  const submit = () => void write(draft).then(({ body, changeSet }) => {
    done();
    offerUndo(t("prospect.added", { name: body.name }), changeSet);
    return navigate({ to: "/selling/prospects/$id", params: { id: body.id } as never });
  }, () => undefined);
  return (
    <FormPage title={t("prospect.new")} hint={t("prospect.newHint")} note={note} error={state.error} shownFields={[...FIELDS, ...shownKeys(own)]} submit={t("prospect.add")} busy={state.isPending} onSubmit={submit} onCancel={() => { done(); void navigate({ to: "/selling/prospects" }); }}>
      {TEXTS.map((field, at) => <TextInput key={field} {...of(field)} {...(field in KINDS && KINDS[field as keyof typeof KINDS])} required={field === "name"} autoFocus={at === 0} value={draft[field]} onChange={(event) => set({ [field]: event.currentTarget.value })} {...(field === "origin" && { placeholder: t("prospect.originExample") })} />)}
      {pipelines.length > 1 && <NativeSelect {...of("pipeline")} description={t("prospect.pipelineHint")} value={draft.pipeline} onChange={(event) => set({ pipeline: event.currentTarget.value })} data={[{ value: "", label: t("prospect.firstPipeline") }, ...pipelines.map(({ id, name }) => ({ value: id, label: format.text(name) }))]} />}
      {refSource("owner") && <RecordPicker {...of("owner")} of="owner" value={draft.owner} onChange={(owner) => set({ owner })} />}
      <Textarea {...of("note")} autosize minRows={2} value={draft.note} onChange={(event) => set({ note: event.currentTarget.value })} />
      <CustomInputs object="prospects" draft={draft.custom} onChange={(custom) => set({ custom })} error={state.error} />
    </FormPage>
  );
}
