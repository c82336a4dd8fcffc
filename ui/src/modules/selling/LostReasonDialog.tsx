import { Button, Group, Modal, Radio, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { useFormat } from "../../shared/format/useFormat";
import { useT } from "../../shared/i18n/useT";
import { lostReasonsQuery } from "./api";

/** Asks why a deal is lost before it is moved there. */
export function LostReasonDialog({ name, onAnswer }: { name: string; onAnswer: (reason: string | null) => void }) {
  const t = useT();
  const format = useFormat();
  const { data = [], isPending } = useQuery(lostReasonsQuery);
  const [reason, setReason] = useState<string | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason !== null) onAnswer(reason);
  };
  // Opened together with its reasons, so that the first one gets the focus.
  return (
    <Modal opened={!isPending} onClose={() => onAnswer(null)} title={t("selling.lostTitle", { name })} size="sm" closeButtonProps={{ "aria-label": t("states.close") }}>
      <form onSubmit={submit}>
        <Radio.Group label={t("selling.lostWhy")} value={reason} onChange={setReason}>
          <Stack gap="sm" mt="sm">{data.map(({ id, name: label }, at) => <Radio key={id} value={id} label={format.text(label)} {...(at === 0 && { "data-autofocus": true })} />)}</Stack>
        </Radio.Group>
        <Group justify="flex-end" mt="lg" gap="sm">
          <Button variant="default" onClick={() => onAnswer(null)}>{t("states.cancel")}</Button>
          <Button type="submit" disabled={reason === null}>{t("selling.markLost")}</Button>
        </Group>
      </form>
    </Modal>
  );
}
