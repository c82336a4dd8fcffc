import { Button, Checkbox, Group, NativeSelect, Stack, Textarea } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { useMe } from "../../../shared/api/me";
import type { NamedRef } from "../../../shared/api/types";
import { useWrite } from "../../../shared/api/useWrite";
import { DateInput } from "../../../shared/form/DateInput";
import { ProblemAlert } from "../../../shared/form/ProblemAlert";
import { RecordPicker } from "../../../shared/form/RecordPicker";
import { useMissing } from "../../../shared/form/useMissing";
import { useFormat } from "../../../shared/format/useFormat";
import { useServerText, useT } from "../../../shared/i18n/useT";
import { showToast } from "../../../shared/shell/toasts";
import classes from "../Structure.module.css";
import { useDelegating, type DelegationsView, type Give } from "./api";

const FIELDS = ["receiver", "position", "scopes", "from", "lastDay", "reason"] as const;

/** Gives parts of the rights of a position to another person, from day to day. */
export function GiveForm({ view, person, onDone }: { view: DelegationsView; person?: string | undefined; onDone: () => void }) {
  const t = useT();
  const text = useServerText();
  const format = useFormat();
  const today = useMe()?.today ?? "";
  const { give, end, renew } = useDelegating(person);
  const [receiver, setReceiver] = useState<NamedRef | null>(null);
  const [draft, setDraft] = useState({ position: view.positions[0]?.id ?? "", scopes: [] as string[], from: today as string | null, lastDay: null as string | null, reason: "" });
  const set = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const { write, state } = useWrite((wanted: Give, key) => give(wanted, key));
  const { complete, errorOf } = useMissing({ receiver, scopes: draft.scopes[0], from: draft.from, lastDay: draft.lastDay, reason: draft.reason }, state.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { from, lastDay } = draft;
    if (!complete() || !receiver || !from || !lastDay) return;
    void write({ ...draft, from, lastDay, receiver: receiver.id }).then(async ({ id }) => {
      await renew();
      showToast({ text: t("delegations.given", { who: format.text(receiver.label) }), undo: () => end(id).then(renew) });
      onDone();
    }, () => undefined);
  };
  return (
    <form className={`${classes.form} ${classes.wide} ${classes.side}`} aria-label={t("delegations.give")} onSubmit={submit} noValidate>
      <strong>{t("delegations.give")}</strong>
      <p className="st-muted">{t("delegations.giveHint")}</p>
      <ProblemAlert error={state.error} shownFields={FIELDS} />
      <RecordPicker of="person" required label={t("delegations.receiver")} value={receiver} onChange={setReceiver} error={errorOf("receiver")} data-autofocus {...(person && { except: person })} />
      {view.positions.length > 1 && <NativeSelect label={t("delegations.position")} value={draft.position} onChange={(event) => set({ position: event.currentTarget.value })} data={view.positions.map(({ id, label }) => ({ value: id, label: format.text(label) }))} error={errorOf("position")} />}
      {view.positions.length <= 1 && errorOf("position") && <p role="alert" className="st-refusal">{errorOf("position")}</p>}
      <Checkbox.Group required label={t("delegations.scopes")} value={draft.scopes} onChange={(scopes) => set({ scopes })} error={errorOf("scopes")}>
        <Stack gap="xs" mt="xs">{view.scopes.map((code) => <Checkbox key={code} value={code} label={text(`delegation.scope.${code}`)} description={text(`delegation.scope.${code}.text`)} />)}</Stack>
      </Checkbox.Group>
      <DateInput required label={t("delegations.from")} value={draft.from} onChange={(from) => set({ from })} error={errorOf("from")} />
      <DateInput required label={t("delegations.lastDay")} value={draft.lastDay} onChange={(lastDay) => set({ lastDay })} error={errorOf("lastDay")} />
      <Textarea required label={t("delegations.reason")} description={t("delegations.reasonHint")} autosize minRows={1} maxRows={4} maxLength={500} value={draft.reason} onChange={(event) => set({ reason: event.currentTarget.value })} error={errorOf("reason")} />
      <Group gap="sm">
        <Button type="submit" loading={state.isPending}>{t("delegations.giveDo")}</Button>
        <Button variant="default" onClick={onDone}>{t("states.cancel")}</Button>
      </Group>
    </form>
  );
}
