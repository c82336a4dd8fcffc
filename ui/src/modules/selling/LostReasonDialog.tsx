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
  const { data = [] } = useQuery(lostReasonsQuery);
  const [reason, setReason] = useState<string | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason !== null) onAnswer(reason);
  };
  return (
    <Modal opened onClose={() => onAnswer(null)} title={t("selling.lostTitle", { name })} size="sm" closeButtonProps={{ "aria-label": t("states.close") }}>
      <form onSubmit={submit}>
        <Radio.Group label={t("selling.lostWhy")} value={reason} onChange={setReason} data-autofocus>
          <Stack gap="sm" mt="sm">{data.map(({ id, name: label }) => <Radio key={id} value={id} label={format.text(label)} />)}</Stack>
        </Radio.Group>
        <Group justify="flex-end" mt="lg" gap="sm">
          <Button variant="default" onClick={() => onAnswer(null)}>{t("states.cancel")}</Button>
          <Button type="submit" disabled={reason === null}>{t("selling.markLost")}</Button>
        </Group>
      </form>
    </Modal>
  );
}
