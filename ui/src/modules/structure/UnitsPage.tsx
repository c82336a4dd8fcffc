import { Button } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import { useMay } from "../../shared/api/me";
import { useFormat } from "../../shared/format/useFormat";
import { useServerText, useT } from "../../shared/i18n/useT";
import { useKeys } from "../../shared/keys/useKeys";
import { ListEmpty } from "../../shared/list/ListEmpty";
import { ListScreen } from "../../shared/list/ListScreen";
import type { Column } from "../../shared/list/table";
import { StructureTabs } from "./StructureTabs";
import type { UnitRow } from "./types";
import { UnitRecord } from "./UnitRecord";

function useColumns(): Column<UnitRow>[] {
  const t = useT();
  const format = useFormat();
  const text = useServerText();
  return useMemo(() => {
    const head = (key: string) => text(`field.units.${key}`);
    return [
      { key: "name", head: head("name"), width: 240, grow: 2, sortable: true, render: ({ name }) => format.text(name), text: ({ name }) => format.text(name) },
      { key: "kind", head: head("kind"), width: 140, sortable: true, render: ({ kind }) => t(`structure.kind.${kind}`), text: ({ kind }) => t(`structure.kind.${kind}`) },
      { key: "parent", head: head("parent"), width: 220, sortable: true, render: ({ parent }) => (parent ? format.text(parent.label) : "–"), text: ({ parent }) => (parent ? format.text(parent.label) : "") },
      { key: "code", head: head("code"), width: 120, sortable: true, render: ({ code }) => code, text: ({ code }) => code },
      { key: "status", head: head("status"), width: 120, sortable: true, render: ({ status }) => t(`structure.status.${status}`), text: ({ status }) => t(`structure.status.${status}`) },
      { key: "from", head: head("from"), width: 118, align: "right", sortable: true, render: ({ from }) => format.date(from), text: ({ from }) => from },
    ];
  }, [t, format, text]);
}

/** The units of the company, with planned and closed ones. */
export function UnitsPage() {
  const t = useT();
  const columns = useColumns();
  const navigate = useNavigate();
  const mayEdit = useMay("structure.edit-positions");
  const create = () => void navigate({ to: "/structure/units/new" });
  useKeys(mayEdit ? [{ keys: "c", label: t("structure.newUnit"), run: create }] : []);
  const views = useMemo(() => [{ label: t("structure.unitsNow"), filter: "status = current" }, { label: t("structure.unitsAll"), filter: "" }], [t]);
  return (
    <>
      <StructureTabs />
      <ListScreen<UnitRow> object="units" path="/api/structure/units" label={t("structure.units")} views={views} columns={columns} lead={() => mayEdit && <Button size="compact-md" onClick={create}>{t("structure.newUnit")}</Button>}
        empty={<ListEmpty because="nothingYet" begins icon="structure" title={t("structure.noUnits")} text={t("structure.noUnitsText")} {...(mayEdit && { action: { label: t("structure.newUnit"), run: create } })} />} panel={(id, controls) => <UnitRecord key={id} id={id} {...controls} />} />
    </>
  );
}
