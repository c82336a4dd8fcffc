import { Button, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useMay } from "../../../shared/api/me";
import { ProblemAlert } from "../../../shared/form/ProblemAlert";
import { useFormat } from "../../../shared/format/useFormat";
import { useServerText, useT } from "../../../shared/i18n/useT";
import type { PanelControls } from "../../../shared/list/ListScreen";
import { FieldEditor } from "../../../shared/record/FieldEditor";
import { FixedField } from "../../../shared/record/FixedField";
import { PlainHistory } from "../../../shared/record/PlainHistory";
import { RecordLoading } from "../../../shared/record/RecordLoading";
import { RecordPanel } from "../../../shared/record/RecordPanel";
import { useRecordWrites } from "../../../shared/record/useRecordWrites";
import { RATE_KEYS, rateQuery, type Rate } from "./api";
import { shownRate, typedRate } from "./rate";

type Props = Omit<PanelControls, "onFullPage">;

function Fields({ rate, onPatch }: { rate: Rate; onPatch: (body: object) => Promise<void> }) {
  const format = useFormat();
  const text = useServerText();
  const readOnly = !useMay("platform.edit-rates");
  const label = (field: string) => text(`field.rates.${field}`);
  const shown = shownRate(rate.rate, format.language);
  return (
    <>
      <FieldEditor label={label("rate")} value={shown} show={<span className="st-figure">{shown}</span>} readOnly={readOnly} onSave={(next) => onPatch({ rate: typedRate(next) })} input={(input) => <TextInput {...input} inputMode="decimal" onChange={(event) => input.onChange(event.currentTarget.value)} />} />
      <FixedField label={label("on")} show={format.date(rate.on)} />
      <FixedField label={label("kind")} show={format.text(rate.kindName)} />
      <FieldEditor label={label("source")} value={rate.source ?? ""} show={rate.source ?? "–"} readOnly={readOnly} onSave={(next) => onPatch({ source: next.trim() || null })} input={(input) => <TextInput {...input} onChange={(event) => input.onChange(event.currentTarget.value)} />} />
    </>
  );
}

function Loaded({ rate, tab, onTab, onClose, onStep }: Props & { rate: Rate }) {
  const t = useT();
  const format = useFormat();
  const mayEdit = useMay("platform.edit-rates");
  const [error, setError] = useState<unknown>(null);
  const { patch, remove } = useRecordWrites<Rate>({ object: "rates", path: "/api/rates", refreshes: RATE_KEYS });
  const name = t("rates.name", { from: rate.from, to: rate.to, day: format.date(rate.on) });
  const footer = mayEdit && <><ProblemAlert error={error} /><Button variant="subtle" color="refusal" onClick={() => void remove(rate, name).then(onClose, setError)}>{t("rates.delete")}</Button></>;
  const tabs = [{ code: "history", label: t("record.history"), content: <PlainHistory object="rates" path="/api/rates" id={rate.id} /> }];
  return <RecordPanel title={name} head={<Fields rate={rate} onPatch={(body) => patch(rate, body)} />} tabs={tabs} tab={tab} onTab={onTab} footer={footer} onClose={onClose} onStep={onStep} />;
}

/** One exchange rate beside its list. */
export function RateRecord({ id, ...controls }: PanelControls & { id: string }) {
  const { data, error, refetch } = useQuery(rateQuery(id));
  return data ? <Loaded rate={data} {...controls} /> : <RecordLoading error={error} onRetry={() => void refetch()} onClose={controls.onClose} />;
}
