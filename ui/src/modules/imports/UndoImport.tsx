import { Button, Group, Modal } from "@mantine/core";
import { useState } from "react";
import { ProblemAlert } from "../../shared/form/ProblemAlert";
import { Icon } from "../../shared/Icon";
import { useT } from "../../shared/i18n/useT";
import type { Import } from "./api";
import { useStart } from "./useImport";

/** The button that takes an import back, once it was asked whether to. */
export function UndoImport({ view, label, text }: { view: Import; label: string; text: string }) {
  const t = useT();
  const [asking, setAsking] = useState(false);
  const { start, error, starting } = useStart(view, "undo");
  return (
    <>
      <ProblemAlert error={error} />
      <Button variant="default" leftSection={<Icon of="undo" />} loading={starting} onClick={() => setAsking(true)}>{label}</Button>
      <Modal opened={asking} onClose={() => setAsking(false)} title={t("imports.undoTitle")} size="sm" closeButtonProps={{ "aria-label": t("states.close") }}>
        <p>{text}</p>
        <Group justify="flex-end" mt="lg" gap="sm">
          <Button variant="default" onClick={() => setAsking(false)}>{t("states.cancel")}</Button>
          <Button color="refusal" onClick={() => { setAsking(false); start(); }}>{t("imports.undoNow")}</Button>
        </Group>
      </Modal>
    </>
  );
}
