import { Button, Group } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { request } from "../../shared/api/client";
import { useMay } from "../../shared/api/me";
import { useFormat } from "../../shared/format/useFormat";
import { useServerText, useT } from "../../shared/i18n/useT";
import { FieldEditor } from "../../shared/record/FieldEditor";
import { PlainHistory } from "../../shared/record/PlainHistory";
import { RecordLoading } from "../../shared/record/RecordLoading";
import { RecordPanel } from "../../shared/record/RecordPanel";
import { PositionChangeForm } from "./PositionChangeForm";
import { Strip } from "./Strip";
import classes from "./Structure.module.css";
import type { PositionView } from "./types";

interface Props {
  tab: string;
  onTab: (tab: string) => void;
  onClose: () => void;
}

function Head({ view }: { view: PositionView }) {
  const t = useT();
  const format = useFormat();
  const text = useServerText();
  const mayEdit = useMay("structure.edit-positions");
  const [mode, setMode] = useState<"change" | "correction" | null>(null);
  const { position } = view;
  const rows = [
    { key: "holders", show: position.vacant ? t("structure.vacant") : position.holders.map(({ label }) => format.text(label)).join(", ") },
    { key: "manager", show: position.manager ? format.text(position.manager.label) : t("structure.noManager") },
    { key: "unit", show: position.unit ? format.text(position.unit.label) : "–" },
    { key: "code", show: position.code },
    { key: "profile", show: text(`role.${position.profile}`) },
  ];
  return (
    <>
      {rows.map(({ key, show }) => <FieldEditor key={key} label={text(`field.positions.${key}`)} value={null} show={show} readOnly input={() => null} onSave={async () => undefined} />)}
      {mayEdit && (
        <Group gap="sm" className={classes.wide}>
          <Button size="compact-md" variant={mode === "change" ? "light" : "default"} onClick={() => setMode(mode === "change" ? null : "change")}>{t("structure.changeFrom")}</Button>
          <Button size="compact-md" variant={mode === "correction" ? "light" : "default"} onClick={() => setMode(mode === "correction" ? null : "correction")}>{t("structure.correct")}</Button>
        </Group>
      )}
      {mode && <PositionChangeForm key={mode} mode={mode} view={view} onDone={() => setMode(null)} />}
    </>
  );
}

/** One position: who holds it and to whom it reports, over time. */
export function PositionRecord({ id, ...controls }: Props & { id: string }) {
  const t = useT();
  const format = useFormat();
  const { data, error, refetch } = useQuery({ queryKey: ["positions", "one", id], queryFn: ({ signal }) => request<PositionView>(`/api/structure/positions/${id}`, { signal }) });
  if (!data) return <RecordLoading error={error} onRetry={() => void refetch()} onClose={controls.onClose} />;
  const holders = data.assignments.map(({ id: key, person, kind, from, to }) => ({ key, from, to, name: person ? format.text(person.label) : t("list.record"), note: t(`structure.kind.${kind}`) }));
  const managers = data.managers.map(({ manager, from, to }) => ({ key: from, from, to, name: manager ? format.text(manager.label) : t("structure.noManager") }));
  const tabs = [
    { code: "holders", label: t("structure.holders"), content: <Strip label={t("structure.holders")} stretches={holders} /> },
    { code: "managers", label: t("structure.managers"), content: <Strip label={t("structure.managers")} stretches={managers} /> },
    { code: "history", label: t("record.history"), content: <PlainHistory object="positions" path="/api/structure/positions" id={id} /> },
  ];
  return <RecordPanel {...controls} title={format.text(data.position.title)} head={<Head view={data} />} tabs={tabs} />;
}
