import { useNavigate } from "@tanstack/react-router";
import { EmptyState } from "../states/EmptyState";
import { useT } from "../i18n/useT";

/** Stands where an address leads nowhere, with the way to the start. */
export function NotFound() {
  const t = useT();
  const navigate = useNavigate();
  return <EmptyState icon="search" title={t("shell.notHere")} text={t("shell.notHereText")} action={{ label: t("shell.toStart"), run: () => void navigate({ to: "/" }) }} />;
}
