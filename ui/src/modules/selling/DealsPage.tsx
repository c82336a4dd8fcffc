import { useNavigate } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { useMay, useMe } from "../../shared/api/me";
import { useWithCustom } from "../../shared/fields/useWithCustom";
import { useT } from "../../shared/i18n/useT";
import { useKeys } from "../../shared/keys/useKeys";
import { ListEmpty } from "../../shared/list/ListEmpty";
import { ListScreen, type PanelControls } from "../../shared/list/ListScreen";
import type { ListView } from "../../shared/list/ViewTabs";
import { useRecordWrites } from "../../shared/record/useRecordWrites";
import { SELLING_KEYS, type Deal } from "./api";
import { DealBoard } from "./DealBoard";
import { useDealColumns } from "./dealColumns";
import { useDealActs } from "./dealActs";
import { DealRecord } from "./DealRecord";
import { MoveDialog } from "./MoveDialog";
import { PastDay } from "./PastDay";
import { PipelineSelect } from "./PipelineSelect";

function useDealViews(): ListView[] {
  const t = useT();
  const isSeller = useMe()?.roles.some((role) => ["seller", "leader", "assistant", "manager"].includes(role)) ?? false;
  return useMemo(() => [
    ...(isSeller ? [{ label: t("selling.viewMine"), filter: "status = open and owner = me", sort: "closeOn" }] : []),
    { label: t("selling.viewTeam"), filter: "status = open and owner in subtree(me)", sort: "closeOn" },
    { label: t("selling.viewClosing"), filter: "status = open and closeOn in next 30 days", sort: "closeOn" },
    { label: t("selling.viewCooling"), filter: "cooling in (cooling, cold) and owner in subtree(me)", sort: "touchedOn", columns: "name,account,stage,amount,owner,cooling,nextStep" },
    { label: t("selling.viewWon"), filter: "status = won and closedOn in this quarter", sort: "-closedOn", columns: "name,account,product,amount,owner,closedOn" },
    { label: t("selling.viewAll"), filter: "" },
  ], [t, isSeller]);
}

/** All deals in sight as a list or a board, with ready views. */
export function DealsPage() {
  const t = useT();
  const navigate = useNavigate();
  const mayEdit = useMay("selling.edit-deals");
  const columns = useWithCustom<Deal>("deals", useDealColumns());
  const [moved, setMoved] = useState<Deal | null>(null);
  const { patch } = useRecordWrites<Deal>({ object: "deals", path: "/api/deals", refreshes: SELLING_KEYS });
  const acts = useDealActs();
  const edit = mayEdit ? { refreshes: SELLING_KEYS, patch, acts } : undefined;
  const create = () => void navigate({ to: "/selling/deals/new" });
  useKeys(mayEdit ? [{ keys: "c", label: t("selling.newDeal"), run: create }] : []);
  const empty = <ListEmpty because="nothingYet" begins icon="deal" title={t("selling.noDeals")} text={t("selling.noDealsText")} {...(mayEdit && { action: { label: t("selling.newDeal"), run: create } })} />;
  const keys = mayEdit ? [{ key: "m", label: t("selling.moveTo"), run: setMoved }] : [];
  return (
    <>
      <ListScreen<Deal> object="deals" path="/api/deals" label={t("selling.deals")} views={useDealViews()} columns={columns} edit={edit} empty={empty}
        pageOf={(id) => `/selling/deals/${id}`} keys={keys} actions={(deal) => (mayEdit ? [{ label: t("selling.moveTo"), run: () => setMoved(deal) }] : [])}
        lead={({ layout }) => layout === "board" && <><PipelineSelect /><PastDay /></>}
        board={(state, change) => <DealBoard filter={state.filter} openId={state.open} onOpen={(id) => change({ open: id })} />}
        panel={(id: string, controls: PanelControls) => <DealRecord key={id} id={id} {...controls} />} />
      {moved && <MoveDialog deal={moved} onDone={() => setMoved(null)} />}
    </>
  );
}
