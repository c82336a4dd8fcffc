import { NativeSelect } from "@mantine/core";
import { ProblemAlert } from "../../../shared/form/ProblemAlert";
import { useFormat } from "../../../shared/format/useFormat";
import { useT } from "../../../shared/i18n/useT";
import type { FrameworkBook } from "./api";
import classes from "./frameworks.module.css";
import { useFrameworks } from "./useFrameworks";

/** Which pipeline uses which method. */
export function PipelineMethods({ book, mayEdit }: { book: FrameworkBook; mayEdit: boolean }) {
  const t = useT();
  const format = useFormat();
  const { choose, error, busy } = useFrameworks();
  const active = book.frameworks.filter((framework) => framework.active);
  const nameOf = (code: string | null | undefined) => { const found = active.find((framework) => framework.code === code); return found ? format.text(found.name) : t("framework.none"); };
  return (
    <section aria-labelledby="pipeline-methods">
      <h2 id="pipeline-methods">{t("framework.pipelines")}</h2>
      <p className="st-small st-muted">{t("framework.pipelinesHint")}</p>
      <ProblemAlert error={error} />
      <div className={classes.pipelines}>
        {book.pipelines.map((pipeline) => mayEdit
          ? <NativeSelect key={pipeline.id} label={format.text(pipeline.name)} value={pipeline.framework ?? ""} disabled={busy} onChange={(event) => void choose(pipeline, event.currentTarget.value || null)}
              data={[{ value: "", label: t("framework.none") }, ...active.map(({ code, name }) => ({ value: code, label: format.text(name) }))]} />
          : <p key={pipeline.id}><span className="st-small st-muted">{format.text(pipeline.name)}</span><br />{nameOf(pipeline.framework)}</p>)}
      </div>
    </section>
  );
}
