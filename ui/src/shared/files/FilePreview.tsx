import { Button, Modal } from "@mantine/core";
import type { KeyboardEvent } from "react";
import { Icon } from "../Icon";
import { IconButton } from "../IconButton";
import { useT } from "../i18n/useT";
import { useReturnFocus } from "../useReturnFocus";
import type { FileRow } from "./api";
import classes from "./Preview.module.css";
import { PreviewContent } from "./PreviewContent";
import { useTake } from "./useTake";

interface Props {
  /** Those that can be looked at, in the order of the list. */
  files: readonly FileRow[];
  file: FileRow;
  onMove: (file: FileRow) => void;
  onClose: () => void;
}

/** Shows a file over the page; the arrow keys go to the one before and the one after. */
export function FilePreview({ files, file, onMove, onClose }: Props) {
  const t = useT();
  const { take, taking } = useTake(file);
  useReturnFocus();
  const at = files.findIndex(({ id }) => id === file.id);
  const go = (step: number) => {
    const next = files[at + step];
    if (next) onMove(next);
  };
  const press = (event: KeyboardEvent) => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    go(step);
  };
  return (
    <Modal opened onClose={onClose} size="min(1100px, 100%)" title={file.name} onKeyDown={press} classNames={{ title: classes.title }} closeButtonProps={{ "aria-label": t("states.close") }}>
      <div className={classes.bar}>
        {files.length > 1 && (
          <>
            <IconButton icon="previous" label={t("files.previousOne")} shortcut="←" aria-disabled={at === 0} data-disabled={at === 0 || undefined} onClick={() => go(-1)} />
            <span className="st-small st-muted" aria-live="polite">{t("files.place", { at: String(at + 1), all: String(files.length) })}</span>
            <IconButton icon="next" label={t("files.nextOne")} shortcut="→" aria-disabled={at === files.length - 1} data-disabled={at === files.length - 1 || undefined} onClick={() => go(1)} />
          </>
        )}
        <Button className={classes.take} size="compact-sm" variant="default" loading={taking} leftSection={<Icon of="download" />} aria-label={t("files.download", { name: file.name })} onClick={take}>{t("files.take")}</Button>
      </div>
      <div className={classes.content}><PreviewContent key={file.id} file={file} /></div>
    </Modal>
  );
}
