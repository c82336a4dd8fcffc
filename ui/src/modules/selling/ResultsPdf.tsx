import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { download } from "../../shared/api/download";
import { Icon } from "../../shared/Icon";
import { useT } from "../../shared/i18n/useT";
import { showToast } from "../../shared/shell/toasts";
import type { Scope } from "./results";

/** Saves the page as a file to send and to keep: all breakdowns, with the filter in words. */
export function ResultsPdf({ scope }: { scope: Scope }) {
  const t = useT();
  const { mutate, isPending } = useMutation({
    mutationFn: () => download("/api/deals/results.pdf", "results.pdf", { ...scope }),
    onError: (error) => showToast({ text: error.message, tone: "refusal" }),
  });
  return (
    <Button size="compact-sm" variant="default" className="st-no-print" loading={isPending} aria-label={t("document.pdf")} title={t("document.pdf")} leftSection={<Icon of="download" />} onClick={() => mutate()}>
      {t("document.short")}
    </Button>
  );
}
