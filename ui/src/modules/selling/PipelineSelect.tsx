import { NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useFormat } from "../../shared/format/useFormat";
import { useT } from "../../shared/i18n/useT";
import { pipelinesQuery } from "./api";

/** The pipeline that the address names; empty for none in particular. */
export function usePipelineInUrl(): { pipeline: string; choose: (id: string) => void } {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const navigate = useNavigate();
  const pipeline = typeof search["pipeline"] === "string" ? search["pipeline"] : "";
  return { pipeline, choose: (id) => void navigate({ to: ".", search: ((before: object) => ({ ...before, pipeline: id || undefined })) as never }) };
}

/** Chooses a pipeline; nothing to choose while there is only one. */
export function PipelineSelect({ withAll = false }: { withAll?: boolean }) {
  const t = useT();
  const format = useFormat();
  const { data = [] } = useQuery(pipelinesQuery);
  const { pipeline, choose } = usePipelineInUrl();
  if (data.length < 2) return null;
  const options = data.map(({ id, name }) => ({ value: id, label: format.text(name) }));
  return (
    <NativeSelect size="xs" aria-label={t("selling.pipeline")} value={pipeline} onChange={(event) => choose(event.currentTarget.value)}
      data={withAll ? [{ value: "", label: t("selling.allPipelines") }, ...options] : options} />
  );
}
