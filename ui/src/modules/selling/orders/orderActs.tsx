import { Stack, Textarea } from "@mantine/core";
import { useEffect, useState } from "react";
import { DateInput } from "../../../shared/form/DateInput";
import { useFormat } from "../../../shared/format/useFormat";
import { useT } from "../../../shared/i18n/useT";
import type { BulkAct } from "../../../shared/list/BulkDialog";
import type { BulkChange } from "../../../shared/list/useBulk";

interface Form {
  onChange: (change: BulkChange | null) => void;
}

function DeliverAll({ onChange }: Form) {
  const t = useT();
  const format = useFormat();
  const [deliveredOn, setDeliveredOn] = useState<string | null>(format.today());
  const [note, setNote] = useState("");
  // eslint-disable-next-line react-hooks/exhaustive-deps -- what is typed alone decides
  useEffect(() => onChange(deliveredOn ? { move: { to: "delivered", deliveredOn, note: note.trim() || null } } : null), [deliveredOn, note]);
  return (
    <Stack gap="md">
      <p className="st-muted">{t("order.deliverManyHint")}</p>
      <DateInput label={t("order.deliveredOn")} required value={deliveredOn} onChange={setDeliveredOn} />
      <Textarea label={t("order.note")} autosize minRows={2} maxLength={1000} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
    </Stack>
  );
}

function CancelRest({ onChange }: Form) {
  const t = useT();
  const [reason, setReason] = useState("");
  const set = (text: string) => {
    setReason(text);
    onChange(text.trim() ? { move: { to: "cancelled", reason: text.trim() } } : null);
  };
  return <Textarea label={t("order.cancelReason")} required autosize minRows={2} maxLength={1000} value={reason} onChange={(event) => set(event.currentTarget.value)} />;
}

/** What can be done to many orders: all that is left of them is delivered or cancelled. */
export function useOrderActs(): BulkAct[] {
  const t = useT();
  return [
    { code: "deliver", label: t("order.deliverMany"), form: (onChange) => <DeliverAll onChange={onChange} /> },
    { code: "cancel", label: t("order.cancel"), form: (onChange) => <CancelRest onChange={onChange} /> },
  ];
}
