import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { request } from "../../shared/api/client";
import { useMay } from "../../shared/api/me";
import { useFormat } from "../../shared/format/useFormat";
import { useServerText, useT } from "../../shared/i18n/useT";
import type { PanelControls } from "../../shared/list/ListScreen";
import { FixedField } from "../../shared/record/FixedField";
import { PlainHistory } from "../../shared/record/PlainHistory";
import { RecordLoading } from "../../shared/record/RecordLoading";
import { RecordPanel } from "../../shared/record/RecordPanel";
import { usePlaceName } from "../../shared/shell/place";
import classes from "./Structure.module.css";
import type { Mode, Unit } from "./types";
import { UnitChangeForm } from "./UnitChangeForm";

function Head({ unit }: { unit: Unit }) {
  const t = useT();
  const format = useFormat();
  const text = useServerText();
  const mayEdit = useMay("structure.edit-positions");
  const [mode, setMode] = useState<Mode | null>(null);
  const modes = [{ mode: "change", label: t("structure.changeFrom") }, { mode: "correction", label: t("structure.correct") }] as const;
  return (
    <>
      <FixedField label={text("field.units.kind")} show={t(`structure.kind.${unit.kind}`)} />
      <FixedField label={text("field.units.code")} show={unit.code} />
      <FixedField label={text("field.units.parent")} show={unit.parent ? format.text(unit.parent.label) : "–"} />
      <FixedField label={t("list.from")} show={format.date(unit.from)} />
      {mayEdit && (
        <div className={`${classes.acts} ${classes.wide}`}>
          {modes.map((one) => <Button key={one.mode} size="compact-md" variant={mode === one.mode ? "light" : "default"} aria-expanded={mode === one.mode} onClick={() => setMode(mode === one.mode ? null : one.mode)}>{one.label}</Button>)}
        </div>
      )}
      {mode && <UnitChangeForm key={mode} mode={mode} unit={unit} onDone={() => setMode(null)} />}
    </>
  );
}

/** One unit of the company beside their list. */
export function UnitRecord({ id, tab, onTab, onClose, onStep }: PanelControls & { id: string }) {
  const t = useT();
  const format = useFormat();
  const { data, error, refetch } = useQuery({ queryKey: ["units", "one", id], queryFn: ({ signal }) => request<Unit>(`/api/structure/units/${id}`, { signal }) });
  usePlaceName(data ? format.text(data.name) : "");
  if (!data) return <RecordLoading error={error} onRetry={() => void refetch()} onClose={onClose} />;
  const tabs = [{ code: "history", label: t("record.history"), content: <PlainHistory object="units" path="/api/structure/units" id={id} /> }];
  return <RecordPanel title={format.text(data.name)} head={<Head key={data.version} unit={data} />} tabs={tabs} tab={tab} onTab={onTab} onClose={onClose} onStep={onStep} />;
}
