import { useQuery } from "@tanstack/react-query";
import { request } from "../../shared/api/client";
import { useMay } from "../../shared/api/me";
import { useFormat } from "../../shared/format/useFormat";
import { useServerText, useT } from "../../shared/i18n/useT";
import { FixedField } from "../../shared/record/FixedField";
import { PlainHistory } from "../../shared/record/PlainHistory";
import { RecordLoading } from "../../shared/record/RecordLoading";
import { RecordPanel } from "../../shared/record/RecordPanel";
import { SeenBecause } from "../../shared/record/SeenBecause";
import { Figures } from "./Figures";
import { Holding } from "./Holding";
import { PositionActs } from "./PositionActs";
import { Strip } from "./Strip";
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
  const { position } = view;
  const rows = [
    { key: "holders", show: position.vacant ? t("structure.vacant") : position.holders.map(({ label }) => format.text(label)).join(", ") },
    { key: "manager", show: position.manager ? format.text(position.manager.label) : t("structure.noManager") },
    { key: "unit", show: position.unit ? format.text(position.unit.label) : "–" },
    { key: "code", show: position.code },
    { key: "profile", show: position.profile ? text(`role.${position.profile}`) : "–" },
    ...(position.plannedFteBp === null ? [] : [{ key: "plannedFteBp", show: format.percent(position.plannedFteBp, 0) }]),
    ...(position.status === "current" ? [] : [{ key: "status", show: t(`structure.status.${position.status}`) }]),
  ];
  return (
    <>
      {rows.map(({ key, show }) => <FixedField key={key} label={text(`field.positions.${key}`)} show={show} />)}
      {position.status === "current" && <SeenBecause position={position.id} />}
      <PositionActs view={view} />
    </>
  );
}

/** One position: who holds it and to whom it reports, over time. */
export function PositionRecord({ id, ...controls }: Props & { id: string }) {
  const t = useT();
  const format = useFormat();
  const mayResults = useMay("selling.results");
  const { data, error, refetch } = useQuery({ queryKey: ["positions", "one", id], queryFn: ({ signal }) => request<PositionView>(`/api/structure/positions/${id}`, { signal }) });
  if (!data) return <RecordLoading error={error} onRetry={() => void refetch()} onClose={controls.onClose} />;
  const managers = data.managers.map(({ manager, from, to }) => ({ key: from, from, to, name: manager ? format.text(manager.label) : t("structure.noManager") }));
  const titles = data.versions.map(({ title, from, to }) => ({ key: from, from, to, name: format.text(title) }));
  const tabs = [
    { code: "holders", label: t("structure.holders"), content: <Holding position={id} assignments={data.assignments} /> },
    { code: "managers", label: t("structure.managers"), content: <Strip label={t("structure.managers")} stretches={managers} /> },
    { code: "titles", label: t("structure.titles"), content: <Strip label={t("structure.titles")} stretches={titles} /> },
    ...(mayResults ? [{ code: "figures", label: t("structure.figures"), content: <Figures position={id} /> }] : []),
    { code: "history", label: t("record.history"), content: <PlainHistory object="positions" path="/api/structure/positions" id={id} /> },
  ];
  return <RecordPanel {...controls} title={format.text(data.position.title)} head={<Head view={data} />} tabs={tabs} />;
}
