import { Button, Group, Modal, Stack } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { ProblemAlert } from "../../../shared/form/ProblemAlert";
import { useMissing } from "../../../shared/form/useMissing";
import { useT } from "../../../shared/i18n/useT";
import type { DealPatch } from "../api";
import { NO_SNOOZE, SnoozeFields } from "./SnoozeFields";

/** Asks until when a deal may be quiet, and why. */
export function SnoozeDialog({ name, onPatch, onDone }: { name: string; onPatch: (body: DealPatch) => Promise<void>; onDone: () => void }) {
  const t = useT();
  const [snooze, setSnooze] = useState(NO_SNOOZE);
  const [error, setError] = useState<unknown>(null);
  const { complete, errorOf } = useMissing({ ...snooze }, error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (complete()) void onPatch({ ...snooze, snoozeReason: snooze.snoozeReason.trim() }).then(onDone, setError);
  };
  return (
    <Modal opened onClose={onDone} title={t("cooling.snoozeTitle", { name })} size="sm" closeButtonProps={{ "aria-label": t("states.close") }}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <ProblemAlert error={error} shownFields={["snoozedUntil", "snoozeReason"]} />
          <SnoozeFields value={snooze} onChange={setSnooze} errorOf={errorOf} />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onDone}>{t("states.cancel")}</Button>
            <Button type="submit">{t("cooling.snooze")}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
