import { useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import { useMay } from "../../../shared/api/me";
import { useWithCustom } from "../../../shared/fields/useWithCustom";
import { useT } from "../../../shared/i18n/useT";
import { useKeys } from "../../../shared/keys/useKeys";
import { ListEmpty } from "../../../shared/list/ListEmpty";
import { ListScreen } from "../../../shared/list/ListScreen";
import { useRecordWrites } from "../../../shared/record/useRecordWrites";
import { PROSPECT_KEYS, type Prospect } from "./api";
import { useProspectColumns } from "./columns";
import { useProspectActs } from "./prospectActs";
import { ProspectRecord } from "./ProspectRecord";

const OPEN = "status in (new, working, qualified)";

/** All prospects in sight. */
export function ProspectsPage() {
  const t = useT();
  const navigate = useNavigate();
  const columns = useWithCustom<Prospect>("prospects", useProspectColumns());
  const mayEdit = useMay("selling.edit-prospects");
  const { patch } = useRecordWrites<Prospect>({ object: "prospects", path: "/api/prospects", refreshes: PROSPECT_KEYS });
  const acts = useProspectActs();
  const edit = mayEdit ? { refreshes: PROSPECT_KEYS, patch, acts } : undefined;
  const create = () => void navigate({ to: "/selling/prospects/new" });
  useKeys(mayEdit ? [{ keys: "c", label: t("prospect.new"), run: create }] : []);
  const views = useMemo(() => [
    { label: t("prospect.viewOpen"), filter: `${OPEN} and owner in subtree(me)` },
    { label: t("prospect.viewNew"), filter: "status = new and owner in subtree(me)", sort: "createdAt" },
    { label: t("prospect.viewQualified"), filter: "status = qualified and owner in subtree(me)", sort: "-score" },
    { label: t("prospect.viewDisqualified"), filter: "status = disqualified", columns: "name,company,reason,origin,owner,createdAt" },
    { label: t("prospect.viewConverted"), filter: "status = converted", sort: "-convertedAt", columns: "name,company,account,origin,owner,convertedAt" },
    { label: t("selling.viewAll"), filter: "" },
  ], [t]);
  const empty = <ListEmpty because="nothingYet" begins icon="prospect" title={t("prospect.none")} text={t("prospect.noneText")} {...(mayEdit && { action: { label: t("prospect.new"), run: create } })} />;
  return (
    <ListScreen<Prospect> object="prospects" path="/api/prospects" label={t("prospect.prospects")} views={views} columns={columns} edit={edit} empty={empty} pageOf={(id) => `/selling/prospects/${id}`}
      panel={(id, controls) => <ProspectRecord key={id} id={id} {...controls} />} />
  );
}
