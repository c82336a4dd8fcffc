import { Button, Group, Radio, Stack, Textarea, TextInput } from "@mantine/core";
import { useState, type FormEvent, type KeyboardEvent } from "react";
import { ProblemAlert } from "../../../shared/form/ProblemAlert";
import { useMissing } from "../../../shared/form/useMissing";
import { useFormat } from "../../../shared/format/useFormat";
import { useT } from "../../../shared/i18n/useT";
import type { FrameworkItem, ItemAnswer } from "./api";
import classes from "./qualification.module.css";
import type { Given } from "./useAnswers";

interface Props {
  item: FrameworkItem;
  answer: ItemAnswer | null;
  onAnswer: (given: Given) => Promise<void>;
  onCancel: () => void;
}

/** Asks for an answer in the words of the scale, and how it is known. */
export function AnswerForm({ item, answer, onAnswer, onCancel }: Props) {
  const t = useT();
  const format = useFormat();
  const [score, setScore] = useState<string | null>(answer ? String(answer.score) : null);
  const [evidence, setEvidence] = useState(answer?.evidence ?? "");
  const [link, setLink] = useState(answer?.evidenceRef ?? "");
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const { complete, errorOf } = useMissing({ score, evidence }, error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!complete() || score === null) return;
    setBusy(true);
    void onAnswer({ score: Number(score), evidence: evidence.trim(), evidenceRef: link.trim() || null }).catch(setError).finally(() => setBusy(false));
  };
  // Esc leaves the answer, not the whole record.
  const keys = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    event.nativeEvent.stopImmediatePropagation();
    onCancel();
  };
  return (
    <form className={classes.form} aria-label={t("qualification.answerTo", { item: format.text(item.name) })} onSubmit={submit} onKeyDown={keys} noValidate>
      <Stack gap="sm">
        <ProblemAlert error={error} shownFields={["score", "evidence", "evidenceRef"]} />
        <Radio.Group label={t("qualification.choose")} required value={score} onChange={setScore} error={errorOf("score")}>
          <Stack gap={6} mt={6}>{item.scale.map((text, at) => <Radio key={at} value={String(at)} label={`${at} – ${format.text(text)}`} autoFocus={at === (answer?.score ?? 0)} />)}</Stack>
        </Radio.Group>
        <Textarea label={t("qualification.evidence")} description={t("qualification.evidenceHint")} required autosize minRows={2} maxRows={6} maxLength={2000} value={evidence} onChange={(event) => setEvidence(event.currentTarget.value)} error={errorOf("evidence")} />
        <TextInput label={t("qualification.ref")} value={link} maxLength={500} onChange={(event) => setLink(event.currentTarget.value)} error={errorOf("evidenceRef")} />
        <Group gap="sm">
          <Button type="submit" loading={busy}>{t("qualification.save")}</Button>
          <Button variant="default" onClick={onCancel}>{t("states.cancel")}</Button>
        </Group>
      </Stack>
    </form>
  );
}
