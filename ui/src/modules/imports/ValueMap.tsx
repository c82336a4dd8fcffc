import { Button, Modal } from "@mantine/core";
import { useState } from "react";
import { useT } from "../../shared/i18n/useT";
import type { ImportColumn, ImportFile } from "./api";
import { ValueMapForm } from "./ValueMapForm";

interface Props {
  id: string;
  file: ImportFile;
  column: ImportColumn;
  disabled: boolean;
  onChange: (values: Record<string, string>) => void;
}

/** Opens the values of a column, which can be read as other words: stages, owners, names of the source. */
export function ValueMap({ id, file, column, disabled, onChange }: Props) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const count = Object.keys(column.valueMap).length;
  const close = () => setOpen(false);
  return (
    <>
      <Button variant="subtle" size="compact-sm" disabled={disabled} aria-label={t("imports.valuesOf", { column: column.name })} onClick={() => setOpen(true)}>
        {count > 0 ? t("imports.valuesChanged", { count }) : t("imports.values")}
      </Button>
      <Modal opened={open} onClose={close} title={t("imports.valuesOf", { column: column.name })} size="lg">
        <ValueMapForm id={id} file={file} column={column} onSave={(values) => { onChange(values); close(); }} />
      </Modal>
    </>
  );
}
