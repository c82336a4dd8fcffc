import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useMay } from "../../../shared/api/me";
import { useT } from "../../../shared/i18n/useT";
import { ErrorState } from "../../../shared/states/ErrorState";
import { Skeletons } from "../../../shared/states/Skeletons";
import { frameworksQuery, type Framework, type FrameworkBook } from "./api";
import { FrameworkForm } from "./FrameworkForm";
import classes from "./frameworks.module.css";
import { Method } from "./Method";
import { PipelineMethods } from "./PipelineMethods";

interface Edited {
  readonly from: Framework;
  /** Whether it becomes a method of its own. */
  readonly own: boolean;
}

const methods = (book: FrameworkBook): Framework[][] => [...Map.groupBy(book.frameworks, ({ code }) => code).values()];

function Loaded({ book }: { book: FrameworkBook }) {
  const t = useT();
  const mayEdit = useMay("selling.set-up");
  const [edited, setEdited] = useState<Edited | null>(null);
  if (edited) return <FrameworkForm key={edited.from.id} {...edited} book={book} onDone={() => setEdited(null)} />;
  return (
    <>
      <p className="st-muted">{t("framework.hint")}</p>
      <PipelineMethods book={book} mayEdit={mayEdit} />
      <section className={classes.methods} aria-labelledby="methods">
        <h2 id="methods">{t("framework.methods")}</h2>
        <ul className={classes.list}>
          {methods(book).map((versions) => <li key={versions[0]?.code}><Method versions={versions} mayEdit={mayEdit} onEdit={(from, own) => setEdited({ from, own })} /></li>)}
        </ul>
      </section>
    </>
  );
}

/** The methods by which deals are qualified: which pipeline uses which, what they ask, and how they are changed. */
export function FrameworksPage() {
  const t = useT();
  const { data, error, refetch } = useQuery(frameworksQuery);
  return (
    <div className={classes.page}>
      <h1>{t("framework.title")}</h1>
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : data ? <Loaded book={data} /> : <Skeletons shape="table" rows={6} />}
    </div>
  );
}
