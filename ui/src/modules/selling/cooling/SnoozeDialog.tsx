import { Button, Group, Modal, Stack, Textarea } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { DateInput } from "../../../shared/form/DateInput";
import { ProblemAlert } from "../../../shared/form/ProblemAlert";
import { useMissing } from "../../../shared/form/useMissing";
import { useT } from "../../../shared/i18n/useT";
import type { DealPatch } from "../api";

/** Asks until when a deal may be quiet, and why. */
export function SnoozeDialog({ name, onPatch, onDone }: { name: string; onPatch: (body: DealPatch) => Promise<void>; onDone: () => void }) {
  const t = useT();
  const [until, setUntil] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  const [error, setError] = useState<unknown>(null);
  const { complete, errorOf } = useMissing({ snoozedUntil: until, snoozeReason: reason.trim() }, error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (complete()) void onPatch({ snoozedUntil: until, snoozeReason: reason.trim() }).then(onDone, setError);
  };
  return (
    <Modal opened onClose={onDone} title={t("cooling.snoozeTitle", { name })} size="sm" closeButtonProps={{ "aria-label": t("states.close") }}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <ProblemAlert error={error} shownFields={["snoozedUntil", "snoozeReason"]} />
          <DateInput label={t("cooling.until")} required value={until} onChange={setUntil} error={errorOf("snoozedUntil")} />
          <Textarea label={t("cooling.reason")} description={t("cooling.reasonHint")} required autosize minRows={2} maxRows={5} maxLength={500} value={reason} onChange={(event) => setReason(event.currentTarget.value)} error={errorOf("snoozeReason")} />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onDone}>{t("states.cancel")}</Button>
            <Button type="submit">{t("cooling.snooze")}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
