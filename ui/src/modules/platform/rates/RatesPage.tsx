import { Button } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import { useMay } from "../../../shared/api/me";
import { useFormat } from "../../../shared/format/useFormat";
import { useServerText, useT } from "../../../shared/i18n/useT";
import { useKeys } from "../../../shared/keys/useKeys";
import { ListEmpty } from "../../../shared/list/ListEmpty";
import { ListScreen } from "../../../shared/list/ListScreen";
import type { Column } from "../../../shared/list/table";
import { useRecordWrites } from "../../../shared/record/useRecordWrites";
import { RATE_KEYS, type Rate } from "./api";
import { shownRate, typedRate } from "./rate";
import { RateRecord } from "./RateRecord";
import { RateUse } from "./RateUse";

function useColumns(): Column<Rate>[] {
  const t = useT();
  const format = useFormat();
  const text = useServerText();
  return useMemo(() => {
    const head = (key: string) => text(`field.rates.${key}`);
    const missing = <span role="img" aria-label={t("states.missing")}>{"–"}</span>;
    const shown = ({ rate }: Rate) => shownRate(rate, format.language);
    return [
      { key: "from", head: head("from"), width: 100, sortable: true, render: ({ from }) => from, text: ({ from }) => from },
      { key: "to", head: head("to"), width: 110, sortable: true, render: ({ to }) => to, text: ({ to }) => to },
      { key: "on", head: head("on"), width: 120, align: "right", sortable: true, render: ({ on }) => <span title={format.relative(on)}>{format.date(on)}</span>, text: ({ on }) => on },
      { key: "rate", head: head("rate"), width: 130, align: "right", sortable: true, render: shown, text: shown, edit: { kind: "text", field: "rate", value: shown, required: true } },
      { key: "kind", head: head("kind"), width: 200, sortable: true, render: ({ kindName }) => format.text(kindName), text: ({ kindName }) => format.text(kindName) },
      { key: "source", head: head("source"), width: 180, grow: 2, sortable: true, render: ({ source }) => source ?? missing, text: ({ source }) => source ?? "", edit: { kind: "text", field: "source", value: ({ source }) => source ?? null } },
    ];
  }, [t, format, text]);
}

/** All exchange rates, and which of them results use. */
export function RatesPage() {
  const t = useT();
  const navigate = useNavigate();
  const mayEdit = useMay("platform.edit-rates");
  const imports = useMay("platform.import");
  const columns = useColumns();
  const { patch } = useRecordWrites<Rate>({ object: "rates", path: "/api/rates", refreshes: RATE_KEYS });
  const create = () => void navigate({ to: "/settings/rates/new" });
  useKeys(mayEdit ? [{ keys: "c", label: t("rates.new"), run: create }] : []);
  const views = useMemo(() => [{ label: t("rates.all"), filter: "" }, { label: t("rates.recent"), filter: "on in last 30 days" }], [t]);
  const save = (row: Rate, body: Readonly<Record<string, unknown>>) => patch(row, typeof body["rate"] === "string" ? { ...body, rate: typedRate(body["rate"]) } : body);
  const lead = () => mayEdit && (
    <>
      <Button size="compact-md" onClick={create}>{t("rates.new")}</Button>
      {imports && <Button size="compact-md" variant="default" onClick={() => void navigate({ to: "/imports" })}>{t("rates.import")}</Button>}
    </>
  );
  return (
    <>
      <RateUse />
      <ListScreen<Rate> object="rates" path="/api/rates" label={t("rates.title")} views={views} columns={columns} lead={lead} edit={mayEdit ? { refreshes: RATE_KEYS, patch: save, bulk: false } : undefined}
        empty={<ListEmpty because="nothingYet" icon="rates" title={t("rates.none")} text={t("rates.noneText")} {...(mayEdit && { action: { label: t("rates.new"), run: create } })} />}
        panel={(id, controls) => <RateRecord key={id} id={id} {...controls} />} />
    </>
  );
}
