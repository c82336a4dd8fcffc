import { EmptyState } from "../states/EmptyState";
import { useT } from "../i18n/useT";

/** Stands where an address leads nowhere. */
export function NotFound() {
  const t = useT();
  return <EmptyState icon="search" title={t("shell.notHere")} text={t("shell.notHereText")} />;
}
