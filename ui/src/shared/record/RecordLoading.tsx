import { useT } from "../i18n/useT";
import { RecordPanel } from "./RecordPanel";
import { ErrorState } from "../states/ErrorState";
import { Skeletons } from "../states/Skeletons";

/** Stands where a record will be, or says why it cannot be shown. */
export function RecordLoading({ error, onRetry, onClose, asPage = false }: { error: unknown; onRetry: () => void; onClose: () => void; asPage?: boolean }) {
  const t = useT();
  const content = error ? <ErrorState error={error} onRetry={onRetry} /> : <Skeletons shape="record" rows={6} />;
  return asPage ? content : <RecordPanel title={error ? t("states.refused") : t("form.searching")} head={content} tabs={[]} tab="" onTab={() => undefined} onClose={onClose} />;
}
