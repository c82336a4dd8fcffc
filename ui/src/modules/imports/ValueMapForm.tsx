import { Button, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useFormat } from "../../shared/format/useFormat";
import { useT } from "../../shared/i18n/useT";
import { ErrorState } from "../../shared/states/ErrorState";
import { Skeletons } from "../../shared/states/Skeletons";
import { valuesQuery, type ImportColumn, type ImportFile } from "./api";
import classes from "./Imports.module.css";

/** The most frequent values of a column; beside each, what it is read as. An empty place leaves the value as it is. */
export function ValueMapForm({ id, file, column, onSave }: { id: string; file: ImportFile; column: ImportColumn; onSave: (values: Record<string, string>) => void }) {
  const t = useT();
  const format = useFormat();
  const { data, error, refetch } = useQuery(valuesQuery(id, file.name, column.index));
  const [values, setValues] = useState<Record<string, string>>(column.valueMap);
  if (!data) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeletons shape="table" rows={4} />;
  const kept = () => Object.fromEntries(Object.entries(values).filter(([value, as]) => as.trim() !== "" && as !== value));
  return (
    <form className={classes.part} onSubmit={(event) => { event.preventDefault(); onSave(kept()); }}>
      <p className="st-muted">{t("imports.valuesText")}</p>
      <table className={classes.table}>
        <thead><tr><th scope="col">{t("imports.value")}</th><th scope="col" data-figure>{t("imports.valueCount")}</th><th scope="col">{t("imports.readAs")}</th></tr></thead>
        <tbody>
          {data.map(({ value, count }) => (
            <tr key={value}>
              <th scope="row">{value}</th>
              <td data-figure data-label={t("imports.valueCount")}>{format.number(count)}</td>
              <td data-label={t("imports.readAs")}><TextInput size="xs" aria-label={t("imports.readAsOf", { value })} placeholder={value} value={values[value] ?? ""} onChange={({ currentTarget: { value: as } }) => setValues({ ...values, [value]: as })} /></td>
            </tr>
          ))}
        </tbody>
      </table>
      <footer className={classes.actions}><Button type="submit">{t("imports.keepValues")}</Button></footer>
    </form>
  );
}
