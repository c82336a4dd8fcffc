import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { request } from "../../shared/api/client";
import { useMay } from "../../shared/api/me";
import { useFormat } from "../../shared/format/useFormat";
import { useServerText, useT } from "../../shared/i18n/useT";
import { useKeys } from "../../shared/keys/useKeys";
import { EmptyState } from "../../shared/states/EmptyState";
import { ErrorState } from "../../shared/states/ErrorState";
import { Skeletons } from "../../shared/states/Skeletons";
import classes from "./Structure.module.css";
import { StructureTabs } from "./StructureTabs";
import type { Unit } from "./types";
import { UnitRecord } from "./UnitRecord";

function UnitsTable({ units, onOpen }: { units: readonly Unit[]; onOpen: (id: string) => void }) {
  const t = useT();
  const format = useFormat();
  const text = useServerText();
  return (
    <div className={classes.treeBox}>
      <table className={classes.units} aria-label={t("structure.units")}>
        <thead><tr>{["name", "kind", "parent", "code"].map((field) => <th key={field} scope="col">{text(`field.units.${field}`)}</th>)}</tr></thead>
        <tbody>
          {units.map(({ id, name, kind, parent, code }) => (
            <tr key={id}><td><button type="button" onClick={() => onOpen(id)}>{format.text(name)}</button></td><td>{t(`structure.kind.${kind}`)}</td><td>{parent ? format.text(parent.label) : "–"}</td><td className="st-muted">{code}</td></tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The units of the company today. */
export function UnitsPage() {
  const t = useT();
  const navigate = useNavigate();
  const mayEdit = useMay("structure.edit-positions");
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const open = typeof search["open"] === "string" ? search["open"] : "";
  const show = (id: string | undefined) => void navigate({ to: ".", search: { open: id } as never, resetScroll: false });
  const create = () => void navigate({ to: "/structure/units/new" });
  useKeys(mayEdit ? [{ keys: "c", label: t("structure.newUnit"), run: create }] : []);
  const { data, error, refetch } = useQuery({ queryKey: ["units", "all"], queryFn: ({ signal }) => request<Unit[]>("/api/structure/units", { signal }) });
  return (
    <>
      <StructureTabs />
      <div className={classes.bar}><h1>{t("structure.units")}</h1>{mayEdit && <Button size="compact-md" onClick={create}>{t("structure.newUnit")}</Button>}</div>
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : !data ? <Skeletons shape="table" /> : data.length === 0 ? <EmptyState icon="structure" title={t("structure.noUnits")} text={t("structure.noUnitsText")} /> : <UnitsTable units={data} onOpen={show} />}
      {open && <UnitRecord key={open} id={open} onClose={() => show(undefined)} />}
    </>
  );
}
