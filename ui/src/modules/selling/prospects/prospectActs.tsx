import { NativeSelect, Stack, Textarea } from "@mantine/core";
import { useState } from "react";
import { useServerText, useT } from "../../../shared/i18n/useT";
import type { BulkAct } from "../../../shared/list/BulkDialog";
import type { BulkChange } from "../../../shared/list/useBulk";
import { useDeleteAct } from "../../../shared/list/useDeleteAct";
import { REASONS } from "./api";

function GiveUpForm({ onChange }: { onChange: (change: BulkChange | null) => void }) {
  const t = useT();
  const words = useServerText();
  const [reason, setReason] = useState("");
  const [text, setText] = useState("");
  const tell = (why: string, more: string) => {
    setReason(why);
    setText(more);
    onChange(why && (why !== "other" || more.trim()) ? { move: { reason: why, text: more.trim() || null } } : null);
  };
  return (
    <Stack gap="md">
      <NativeSelect label={t("prospect.disqualifyWhy")} required value={reason} onChange={(event) => tell(event.currentTarget.value, text)} data={[{ value: "", label: "–" }, ...REASONS.map((code) => ({ value: code, label: words(`prospect.reason.${code}`) }))]} />
      <Textarea label={t(reason === "other" ? "prospect.reasonWordsNeeded" : "prospect.reasonWords")} autosize minRows={2} maxRows={5} value={text} onChange={(event) => tell(reason, event.currentTarget.value)} />
    </Stack>
  );
}

/** What can be done to many prospects besides changing fields. */
export function useProspectActs(): BulkAct[] {
  const t = useT();
  return [{ code: "disqualify", label: t("prospect.disqualify"), form: (onChange) => <GiveUpForm onChange={onChange} /> }, ...useDeleteAct("selling.delete-prospects")];
}
