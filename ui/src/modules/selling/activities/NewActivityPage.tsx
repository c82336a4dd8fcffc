import { NativeSelect, Textarea, TextInput } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { requestDone, type Done } from "../../../shared/api/client";
import type { NamedRef } from "../../../shared/api/types";
import { useWrite } from "../../../shared/api/useWrite";
import { DateInput } from "../../../shared/form/DateInput";
import { FormPage } from "../../../shared/form/FormPage";
import { RecordPicker } from "../../../shared/form/RecordPicker";
import { useDraft } from "../../../shared/form/useDraft";
import { useMissing } from "../../../shared/form/useMissing";
import { useServerText, useT } from "../../../shared/i18n/useT";
import { useUndo } from "../../../shared/record/useUndo";
import { ACTIVITY_KEYS, BLANK, PLANNED_KINDS, start, type Activity, type Kind, type NewActivity } from "./api";

interface Draft {
  readonly kind: Kind;
  readonly subject: string;
  readonly body: string;
  readonly day: string | null;
  readonly time: string;
  readonly account: NamedRef | null;
  readonly contact: NamedRef | null;
  readonly deal: NamedRef | null;
}

const EMPTY: Draft = { kind: "call", subject: "", body: "", day: null, time: "", account: null, contact: null, deal: null };
const FIELDS = ["kind", "subject", "body", "dueOn", "account", "contact", "deal"] as const;

function bodyOf({ kind, subject, body, day, time, account, contact, deal }: Draft): NewActivity {
  return { ...BLANK, kind, subject: subject.trim(), body: body.trim() || null, ...start(day, time), account: account?.id ?? null, contact: contact?.id ?? null, deal: deal?.id ?? null };
}

/** Plans an activity from the list; from a record it is planned in the record itself. */
export function NewActivityPage() {
  const t = useT();
  const text = useServerText();
  const navigate = useNavigate();
  const offerUndo = useUndo(ACTIVITY_KEYS);
  const { draft, set, done, note } = useDraft<Draft>("activities/new", EMPTY);
  const { write, state } = useWrite<Draft, Done<Activity>>((given, idempotencyKey) => requestDone("/api/activities", { method: "POST", body: bodyOf(given), idempotencyKey }), { refreshes: ACTIVITY_KEYS });
  const { complete, errorOf } = useMissing({ subject: draft.subject }, state.error);
  const of = (field: (typeof FIELDS)[number]) => ({ label: text(`field.activities.${field}`), error: errorOf(field) });
  const submit = () => {
    if (!complete()) return;
    void write(draft).then(({ body, changeSet }) => { done(); offerUndo(t("activity.saved.planned"), changeSet); return navigate({ to: "/selling/activities/$id", params: { id: body.id } as never }); }, () => undefined);
  };
  return (
    <FormPage title={t("activity.new")} note={note} error={state.error} shownFields={FIELDS} submit={t("activity.plan")} busy={state.isPending} onSubmit={submit} onCancel={() => { done(); void navigate({ to: "/selling/activities" }); }}>
      <NativeSelect {...of("kind")} value={draft.kind} onChange={(event) => set({ kind: event.currentTarget.value as Kind })} data={PLANNED_KINDS.map((value) => ({ value, label: text(`activity.kind.${value}`) }))} />
      <TextInput {...of("subject")} required autoFocus value={draft.subject} onChange={(event) => set({ subject: event.currentTarget.value })} />
      <DateInput {...of("dueOn")} label={t("activity.on")} value={draft.day} onChange={(day) => set({ day })} />
      <TextInput type="time" label={t("activity.at")} value={draft.time} onChange={(event) => set({ time: event.currentTarget.value })} />
      {(["deal", "account", "contact"] as const).map((field) => <RecordPicker key={field} {...of(field)} of={field} value={draft[field]} onChange={(value) => set({ [field]: value })} />)}
      <Textarea {...of("body")} autosize minRows={2} value={draft.body} onChange={(event) => set({ body: event.currentTarget.value })} />
    </FormPage>
  );
}
