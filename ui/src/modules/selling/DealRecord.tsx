import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { useMay } from "../../shared/api/me";
import { ProblemAlert } from "../../shared/form/ProblemAlert";
import { FilesTab } from "../../shared/files/FilesTab";
import { useT } from "../../shared/i18n/useT";
import type { PanelControls } from "../../shared/list/ListScreen";
import { RecordPanel } from "../../shared/record/RecordPanel";
import { usePlaceName } from "../../shared/shell/place";
import { Composer } from "./activities/Composer";
import { dealQuery, SELLING_KEYS, type Deal } from "./api";
import { peopleQuery } from "./contacts/api";
import { CoolingLine } from "./cooling/CoolingLine";
import { DealDetails } from "./DealDetails";
import { DealFields } from "./DealFields";
import { GatePanel } from "./gate/GatePanel";
import { QualificationTab } from "./qualification/QualificationTab";
import { RecordHistory } from "./RecordHistory";
import { useRecordPage } from "./recordPages";
import { RecordLoading } from "../../shared/record/RecordLoading";
import { RecordTimeline } from "./timeline/RecordTimeline";
import { Skeletons } from "../../shared/states/Skeletons";
import { StageBar } from "./StageBar";
import { useRecordWrites } from "../../shared/record/useRecordWrites";

const QuotesTab = lazy(() => import("./quotes/QuotesTab").then((loaded) => ({ default: loaded.QuotesTab })));
const OrdersTab = lazy(() => import("./orders/OrdersTab").then((loaded) => ({ default: loaded.OrdersTab })));
const MembersTab = lazy(() => import("./members/MembersTab").then((loaded) => ({ default: loaded.MembersTab })));
const LinesTab = lazy(() => import("./lines/LinesTab").then((loaded) => ({ default: loaded.LinesTab })));

type Props = Omit<PanelControls, "onFullPage" | "onStep"> & Partial<Pick<PanelControls, "onFullPage" | "onStep">> & { id: string; asPage?: boolean };

function DealComposer({ deal }: { deal: Deal }) {
  const { data: people = [] } = useQuery({ ...peopleQuery(deal.account?.id ?? ""), enabled: !!deal.account });
  return <Composer key={deal.id} about={{ key: `deals/${deal.id}`, deal: deal.id, account: deal.account?.id ?? null, contact: deal.contact?.id ?? null, people: people.map(({ contact }) => contact) }} />;
}

function Loaded({ deal, onClose, ...controls }: Omit<Props, "id"> & { deal: Deal }) {
  const t = useT();
  const { patch, remove } = useRecordWrites<Deal>({ object: "deals", path: "/api/deals", refreshes: SELLING_KEYS });
  const mayDelete = useMay("selling.delete-deals");
  const [error, setError] = useState<unknown>(null);
  usePlaceName(deal.name);
  const files = useRecordPage("deals", deal.id)?.related.files ?? 0;
  const drop = () => void remove(deal, deal.name).then(onClose, setError);
  const head = (
    <>
      <ProblemAlert error={error} />
      <StageBar deal={deal} />
      <GatePanel deal={deal} />
      <CoolingLine deal={deal} onPatch={(body) => patch(deal, body)} />
      <DealFields deal={deal} onPatch={(body) => patch(deal, body)} />
    </>
  );
  const tabs = [
    { code: "timeline", label: t("timeline.tab"), content: <RecordTimeline object="deals" id={deal.id} /> },
    { code: "qualification", label: t("qualification.tab"), content: <QualificationTab of={{ object: "deals", id: deal.id }} /> },
    { code: "lines", label: t("line.tab"), content: <Suspense fallback={<Skeletons shape="record" rows={4} />}><LinesTab deal={deal.id} /></Suspense> },
    { code: "quotes", label: t("quote.tab"), content: <Suspense fallback={<Skeletons shape="record" rows={4} />}><QuotesTab deal={deal.id} /></Suspense> },
    { code: "orders", label: t("order.tab"), content: <Suspense fallback={<Skeletons shape="record" rows={4} />}><OrdersTab deal={deal.id} /></Suspense> },
    { code: "members", label: t("member.tab"), content: <Suspense fallback={<Skeletons shape="record" rows={4} />}><MembersTab deal={deal.id} /></Suspense> },
    { code: "files", label: t("files.tab", { count: String(files) }), content: <FilesTab kind="deals" id={deal.id} edit="selling.edit-deals" also={SELLING_KEYS} /> },
    { code: "history", label: t("record.history"), content: <RecordHistory object="deals" id={deal.id} /> },
    { code: "details", label: t("selling.details"), content: <DealDetails deal={deal} /> },
  ];
  const menu = mayDelete ? [{ label: t("selling.deleteDeal"), run: drop }] : [];
  return <RecordPanel {...controls} record={{ kind: "deals", id: deal.id }} title={deal.name} head={head} tabs={tabs} menu={menu} footer={<DealComposer deal={deal} />} onClose={onClose} />;
}

/** One deal: as a panel beside its list or as a page. */
export function DealRecord({ id, ...controls }: Props) {
  const { data, error, refetch } = useQuery(dealQuery(id));
  return data ? <Loaded {...controls} deal={data} /> : <RecordLoading error={error} onRetry={() => void refetch()} onClose={controls.onClose} {...(controls.asPage && { asPage: true })} />;
}
