import { Textarea } from "@mantine/core";
import { DateInput } from "../../../shared/form/DateInput";
import { useT } from "../../../shared/i18n/useT";

/** Until when deals may be quiet, and why. */
export interface Snooze {
  readonly snoozedUntil: string | null;
  readonly snoozeReason: string;
}

/** Nothing agreed yet. */
export const NO_SNOOZE: Snooze = { snoozedUntil: null, snoozeReason: "" };

/** The two fields of an agreed quiet. */
export function SnoozeFields({ value, onChange, errorOf }: { value: Snooze; onChange: (value: Snooze) => void; errorOf?: (field: string) => string | undefined }) {
  const t = useT();
  return (
    <>
      <DateInput label={t("cooling.until")} required value={value.snoozedUntil} onChange={(snoozedUntil) => onChange({ ...value, snoozedUntil })} error={errorOf?.("snoozedUntil")} />
      <Textarea label={t("cooling.reason")} description={t("cooling.reasonHint")} required autosize minRows={2} maxRows={5} maxLength={500} value={value.snoozeReason} onChange={(event) => onChange({ ...value, snoozeReason: event.currentTarget.value })} error={errorOf?.("snoozeReason")} />
    </>
  );
}
