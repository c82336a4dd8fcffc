import { Badge } from "@mantine/core";
import { useMemo } from "react";
import { useMe } from "../../shared/api/me";
import { useFormat } from "../../shared/format/useFormat";
import { useServerText, useT } from "../../shared/i18n/useT";
import { csvMoney } from "../../shared/list/csv";
import type { Column } from "../../shared/list/table";
import type { Deal } from "./api";
import { CoolingBadge } from "./cooling/CoolingBadge";
import { useCoolingText } from "./cooling/useCoolingText";
import { ownerRef, ownerText, OwnerName } from "./OwnerName";

const TONE = { open: "brand", won: "good", lost: "gray" } as const;

/** The stage of a deal as a word on its colour. */
export function StageBadge({ stage }: { stage: Deal["stage"] }) {
  const format = useFormat();
  return <Badge variant={stage.kind === "lost" ? "default" : "light"} color={TONE[stage.kind]}>{format.text(stage.name)}</Badge>;
}

/** The columns that a list of deals can show. */
export function useDealColumns(): Column<Deal>[] {
  const t = useT();
  const format = useFormat();
  const text = useServerText();
  const coolingText = useCoolingText();
  const currency = useMe()?.company.currency ?? "";
  return useMemo(() => {
    const head = (key: string) => text(`field.deals.${key}`);
    const missing = <span role="img" aria-label={t("states.missing")}>{"–"}</span>;
    const date = (key: "closeOn" | "openedOn" | "closedOn" | "nextStepOn"): Column<Deal> => ({
      key, head: head(key), width: 118, grow: 0.4, align: "right", sortable: true,
      render: (deal) => { const day = deal[key]; return day ? <span title={format.relative(day)}>{format.date(day)}</span> : missing; },
      text: (deal) => deal[key] ?? "",
      ...(key !== "closedOn" && { edit: { kind: "date" as const, field: key, value: (deal: Deal) => deal[key] ?? null, required: key === "openedOn" } }),
    });
    const ref = (key: "account" | "contact" | "product"): Column<Deal> => ({
      key, head: head(key), width: 170, grow: 1.5, sortable: true,
      render: (deal) => { const to = deal[key]; return to ? <span title={format.text(to.label)}>{format.text(to.label)}</span> : missing; },
      text: (deal) => { const to = deal[key]; return to ? format.text(to.label) : ""; },
      edit: { kind: "ref", field: key, of: key, value: (deal) => deal[key] ?? null },
    });
    return [
      { key: "name", head: head("name"), width: 190, grow: 2, sortable: true, render: ({ name }) => <span title={name}>{name}</span>, text: ({ name }) => name, edit: { kind: "text", field: "name", value: ({ name }) => name, required: true } },
      ref("account"),
      ref("contact"),
      { key: "stage", head: head("stage"), width: 168, grow: 0.6, sortable: true, render: ({ stage }) => <StageBadge stage={stage} />, text: ({ stage }) => format.text(stage.name) },
      { key: "status", head: head("status"), width: 100, grow: 0.5, sortable: true, render: ({ stage }) => t(`selling.status.${stage.kind}`), text: ({ stage }) => t(`selling.status.${stage.kind}`) },
      { key: "amount", head: head("amount"), width: 156, grow: 0.7, align: "right", sortable: true, render: ({ amount }) => (amount ? format.money(amount) : missing), text: ({ amount }) => csvMoney(amount, format.language, currency), edit: { kind: "money", field: "amount", value: ({ amount }) => amount ?? null, currency: (deal) => deal?.currency ?? currency } },
      { key: "owner", head: head("owner"), width: 150, sortable: true, render: ({ owner }) => <OwnerName owner={owner} />, text: ({ owner }) => ownerText(owner, format), edit: { kind: "ref", field: "owner", of: "owner", required: true, value: ({ owner }) => ownerRef(owner) } },
      { key: "unit", head: head("unit"), width: 140, sortable: true, render: ({ owner }) => (owner?.unit ? format.text(owner.unit) : missing), text: ({ owner }) => (owner?.unit ? format.text(owner.unit) : "") },
      ref("product"), date("closeOn"), date("openedOn"), date("closedOn"),
      { key: "nextStep", head: head("nextStep"), width: 140, grow: 1.2, sortable: true, render: ({ nextStep, nextStepOn }) => (nextStep ? <span title={nextStep}>{nextStepOn ? `${format.date(nextStepOn)} ${nextStep}` : nextStep}</span> : missing), text: ({ nextStep }) => nextStep ?? "", edit: { kind: "text", field: "nextStep", value: ({ nextStep }) => nextStep ?? null } },
      date("nextStepOn"),
      { key: "cooling", head: head("cooling"), width: 216, grow: 0.8, render: (deal) => (deal.cooling ? <CoolingBadge deal={deal} /> : missing), text: coolingText },
      { key: "touchedOn", head: head("touchedOn"), width: 118, grow: 0.4, align: "right", sortable: true, render: ({ cooling }) => (cooling ? <span title={format.relative(cooling.touched)}>{format.date(cooling.touched)}</span> : missing), text: ({ cooling }) => cooling?.touched ?? "" },
      {
        key: "qualification", head: head("qualification"), width: 168, grow: 0.5, sortable: true,
        render: ({ qualification }) => (qualification ? t("qualification.both", { score: qualification.score === null || qualification.score === undefined ? t("qualification.noScore") : format.percent(qualification.score * 100, 0), coverage: format.percent(qualification.coverage * 100, 0) }) : missing),
        text: ({ qualification }) => String(qualification?.score ?? ""),
      },
      { key: "qualificationCoverage", head: head("qualificationCoverage"), width: 172, grow: 0.4, align: "right", sortable: true, render: ({ qualification }) => (qualification ? format.percent(qualification.coverage * 100, 0) : missing), text: ({ qualification }) => String(qualification?.coverage ?? "") },
      { key: "externalId", head: head("externalId"), width: 110, sortable: true, render: ({ externalId }) => externalId ?? missing, text: ({ externalId }) => externalId ?? "" },
    ];
  }, [t, format, text, currency, coolingText]);
}
