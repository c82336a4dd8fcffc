import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { download } from "../../../shared/api/download";
import { Icon } from "../../../shared/Icon";
import { useT } from "../../../shared/i18n/useT";
import { showToast } from "../../../shared/shell/toasts";
import type { Invoice } from "./api";

/** Saves an invoice as a file. */
export function InvoicePdf({ invoice }: { invoice: Invoice }) {
  const t = useT();
  const { mutate, isPending } = useMutation({
    mutationFn: () => download(`/api/invoices/${invoice.id}.pdf`, "invoice.pdf", {}),
    onError: (error) => showToast({ text: error.message, tone: "refusal" }),
  });
  return <Button size="compact-sm" variant="default" loading={isPending} leftSection={<Icon of="download" />} onClick={() => mutate()}>{t("quote.pdf")}</Button>;
}
