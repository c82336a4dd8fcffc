import { Button, Group, Modal, Radio, Stack, Textarea } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { requestDone, type Done } from "../../../shared/api/client";
import { useWrite } from "../../../shared/api/useWrite";
import { findingText, ProblemAlert } from "../../../shared/form/ProblemAlert";
import { useServerText, useT } from "../../../shared/i18n/useT";
import { useUndo } from "../../../shared/record/useUndo";
import { PROSPECT_KEYS, prospectQuery, REASONS, type Prospect } from "./api";

interface Answer {
  readonly reason: string;
  readonly text: string | null;
}

/** Asks why a prospect is given up. */
export function DisqualifyDialog({ prospect, onClose }: { prospect: Prospect; onClose: () => void }) {
  const t = useT();
  const words = useServerText();
  const client = useQueryClient();
  const offerUndo = useUndo(PROSPECT_KEYS);
  const [reason, setReason] = useState<string | null>(null);
  const [text, setText] = useState("");
  const { write, state } = useWrite<Answer, Done<Prospect>>((body) => requestDone<Prospect>(`/api/prospects/${prospect.id}/disqualify`, { method: "POST", version: prospect.version, body }), { refreshes: PROSPECT_KEYS });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason === null) return;
    void write({ reason, text: text.trim() || null }).then(({ body, changeSet }) => {
      client.setQueryData(prospectQuery(prospect.id).queryKey, body);
      offerUndo(t("prospect.disqualified", { name: prospect.name }), changeSet);
      onClose();
    }, () => undefined);
  };
  return (
    <Modal opened onClose={onClose} title={t("prospect.disqualifyTitle", { name: prospect.name })} size="sm" closeButtonProps={{ "aria-label": t("states.close") }}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <ProblemAlert error={state.error} shownFields={["text"]} />
          <Radio.Group label={t("prospect.disqualifyWhy")} value={reason} onChange={setReason}>
            <Stack gap="sm" mt="sm">{REASONS.map((code, at) => <Radio key={code} value={code} label={words(`prospect.reason.${code}`)} {...(at === 0 && { "data-autofocus": true })} />)}</Stack>
          </Radio.Group>
          <Textarea label={t(reason === "other" ? "prospect.reasonWordsNeeded" : "prospect.reasonWords")} autosize minRows={2} maxRows={5} value={text} onChange={(event) => setText(event.currentTarget.value)} error={findingText(state.error, "text")} />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>{t("states.cancel")}</Button>
            <Button type="submit" disabled={reason === null} loading={state.isPending}>{t("prospect.disqualify")}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
