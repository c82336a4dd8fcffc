import { Tabs } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useMay } from "../../../shared/api/me";
import { useFormat } from "../../../shared/format/useFormat";
import { useT } from "../../../shared/i18n/useT";
import { useKeys } from "../../../shared/keys/useKeys";
import { EmptyState } from "../../../shared/states/EmptyState";
import { ErrorState } from "../../../shared/states/ErrorState";
import { Skeletons } from "../../../shared/states/Skeletons";
import { ApprovalList } from "./ApprovalList";
import { deskQuery } from "./api";
import classes from "./Approvals.module.css";
import { RulesForm } from "./RulesForm";

const PARTS = ["toDecide", "asked", "decided"] as const;
type Part = (typeof PARTS)[number] | "rules";

function useRowKeys(list: React.RefObject<HTMLDivElement | null>): void {
  const t = useT();
  const step = (by: number) => () => {
    const links = [...(list.current?.querySelectorAll<HTMLAnchorElement>("a[data-row]") ?? [])];
    const at = links.findIndex((link) => link === document.activeElement);
    links[Math.max(0, Math.min(links.length - 1, at + by))]?.focus();
  };
  useKeys([{ keys: "j", label: t("approvals.keyNext"), run: step(1) }, { keys: "k", label: t("approvals.keyPrevious"), run: step(-1) }]);
}

/** What the person has to decide, has asked and has decided; where the limits may be set, those too. */
export function ApprovalsPage() {
  const t = useT();
  const format = useFormat();
  const mayRule = useMay("platform.edit-approval-rules");
  const list = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<Part>();
  const { data, error, refetch } = useQuery(deskQuery);
  useRowKeys(list);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeletons shape="table" rows={5} />;
  const part = chosen ?? (data.toDecide.length === 0 && data.asked.some(({ state }) => state === "asked") ? "asked" : "toDecide");
  return (
    <div className={classes.page} ref={list}>
      <h1>{t("approvals.title")}</h1>
      <Tabs value={part} onChange={(next) => setChosen((next ?? "toDecide") as Part)} keepMounted={false}>
        <Tabs.List>
          {PARTS.map((one) => <Tabs.Tab key={one} value={one}>{t(`approvals.${one}`)}{one === "toDecide" && data.toDecide.length > 0 && ` (${format.number(data.toDecide.length)})`}</Tabs.Tab>)}
          {mayRule && <Tabs.Tab value="rules">{t("approvals.rules")}</Tabs.Tab>}
        </Tabs.List>
        {PARTS.map((one) => (
          <Tabs.Panel key={one} value={one}>
            {data[one].length > 0 ? <ApprovalList approvals={data[one]} /> : <EmptyState icon="check" title={t(`approvals.${one}None`)} text={t(`approvals.${one}NoneText`)} />}
          </Tabs.Panel>
        ))}
        {mayRule && <Tabs.Panel value="rules"><RulesForm /></Tabs.Panel>}
      </Tabs>
    </div>
  );
}
