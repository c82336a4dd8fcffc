import { useNavigate } from "@tanstack/react-router";
import { ProblemError } from "../api/problem";
import { useT } from "../i18n/useT";
import { RecordPanel } from "./RecordPanel";
import { EmptyState } from "../states/EmptyState";
import { ErrorState } from "../states/ErrorState";
import { Skeletons } from "../states/Skeletons";

interface Props {
  error: unknown;
  onRetry: () => void;
  onClose: () => void;
  asPage?: boolean;
  /** Where records of this kind have their page; one that was merged leads there. */
  path?: string;
}

function Moved({ path, into, name, text }: { path: string; into: string; name: string; text: string }) {
  const t = useT();
  const navigate = useNavigate();
  return <EmptyState icon="information" title={t("record.merged")} text={text} action={{ label: t("record.openSurvivor", { name }), run: () => void navigate({ to: `${path}/${into}`, replace: true }) }} />;
}

function Failed({ error, onRetry, path }: Pick<Props, "error" | "onRetry" | "path">) {
  if (path && error instanceof ProblemError && error.problem.code === "record.merged") {
    const { into, name } = error.problem.params ?? {};
    return <Moved path={path} into={String(into)} name={String(name)} text={error.problem.detail} />;
  }
  return <ErrorState error={error} onRetry={onRetry} />;
}

/** Stands where a record will be, or says why it cannot be shown. */
export function RecordLoading({ error, onRetry, onClose, asPage = false, path }: Props) {
  const t = useT();
  const content = error ? <Failed error={error} onRetry={onRetry} {...(path && { path })} /> : <Skeletons shape="record" rows={6} />;
  return asPage ? content : <RecordPanel title={error ? t("states.refused") : t("form.searching")} head={content} tabs={[]} tab="" onTab={() => undefined} onClose={onClose} />;
}
