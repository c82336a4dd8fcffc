import { useQuery } from "@tanstack/react-query";
import { useT } from "../../shared/i18n/useT";
import { EmptyState } from "../../shared/states/EmptyState";
import { ErrorState } from "../../shared/states/ErrorState";
import { Skeletons } from "../../shared/states/Skeletons";
import { importsQuery } from "./api";
import { FileDrop } from "./FileDrop";
import { ImportRow } from "./ImportRow";
import classes from "./Imports.module.css";
import { Samples } from "./Samples";

/** All imports, and the place where a new one begins. */
export function ImportsPage() {
  const t = useT();
  const { data, error, refetch } = useQuery(importsQuery);
  if (!data) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeletons shape="record" rows={6} />;
  return (
    <div className={classes.page}>
      {data.length === 0 ? (
        <EmptyState icon="import" title={t("imports.empty")} text={t("imports.emptyText")} />
      ) : <h1>{t("imports.new")}</h1>}
      <FileDrop />
      <Samples opened={data.length === 0} />
      {data.length > 0 && (
        <section className={classes.part}>
          <h2>{t("imports.earlier")}</h2>
          <ul className={classes.rows}>{data.map((view) => <ImportRow key={view.id} view={view} />)}</ul>
        </section>
      )}
    </div>
  );
}
