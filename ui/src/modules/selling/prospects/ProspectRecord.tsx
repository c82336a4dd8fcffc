import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useMay } from "../../../shared/api/me";
import { ConsentsTab } from "../../../shared/consent/ConsentsTab";
import { ProblemAlert } from "../../../shared/form/ProblemAlert";
import { useT } from "../../../shared/i18n/useT";
import type { PanelControls } from "../../../shared/list/ListScreen";
import { RecordLoading } from "../../../shared/record/RecordLoading";
import { RecordPanel } from "../../../shared/record/RecordPanel";
import { useRecordWrites } from "../../../shared/record/useRecordWrites";
import { usePlaceName } from "../../../shared/shell/place";
import { Composer } from "../activities/Composer";
import { QualificationTab } from "../qualification/QualificationTab";
import { RecordHistory } from "../RecordHistory";
import { RecordTimeline } from "../timeline/RecordTimeline";
import { isOpen, PROSPECT_KEYS, prospectQuery, type Prospect } from "./api";
import { ProspectFields } from "./ProspectFields";
import { StatusBar } from "./StatusBar";

type Props = Omit<PanelControls, "onFullPage" | "onStep"> & Partial<Pick<PanelControls, "onFullPage" | "onStep">> & { id: string; asPage?: boolean };

function Loaded({ prospect, onClose, ...controls }: Omit<Props, "id"> & { prospect: Prospect }) {
  const t = useT();
  const { patch, remove } = useRecordWrites<Prospect>({ object: "prospects", path: "/api/prospects", refreshes: PROSPECT_KEYS });
  const mayDelete = useMay("selling.delete-prospects") && isOpen(prospect);
  const mayConsents = useMay("consent.read");
  const [error, setError] = useState<unknown>(null);
  usePlaceName(prospect.name);
  const tabs = [
    { code: "timeline", label: t("timeline.tab"), content: <RecordTimeline object="prospects" id={prospect.id} /> },
    { code: "qualification", label: t("qualification.tab"), content: <QualificationTab of={{ object: "prospects", id: prospect.id }} readOnly={!isOpen(prospect)} /> },
    ...(mayConsents ? [{ code: "consents", label: t("consent.tab"), content: <ConsentsTab of={{ object: "prospect", id: prospect.id }} /> }] : []),
    { code: "history", label: t("record.history"), content: <RecordHistory object="prospects" id={prospect.id} /> },
  ];
  const menu = mayDelete ? [{ label: t("prospect.delete"), run: () => void remove(prospect, prospect.name).then(onClose, setError) }] : [];
  const head = (
    <>
      <ProblemAlert error={error} />
      <StatusBar prospect={prospect} onPatch={(body) => patch(prospect, body)} />
      <ProspectFields prospect={prospect} onPatch={(body) => patch(prospect, body)} />
    </>
  );
  const composer = isOpen(prospect) && <Composer key={prospect.id} about={{ key: `prospects/${prospect.id}`, prospect: prospect.id }} />;
  return <RecordPanel {...controls} record={{ kind: "prospects", id: prospect.id }} title={prospect.name} head={head} tabs={tabs} menu={menu} footer={composer} onClose={onClose} />;
}

/** One prospect: as a panel beside its list or as a page. */
export function ProspectRecord({ id, ...controls }: Props) {
  const { data, error, refetch } = useQuery(prospectQuery(id));
  return data ? <Loaded {...controls} prospect={data} /> : <RecordLoading path="/selling/prospects" error={error} onRetry={() => void refetch()} onClose={controls.onClose} {...(controls.asPage && { asPage: true })} />;
}
