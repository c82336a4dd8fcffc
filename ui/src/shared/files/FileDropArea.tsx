import { Button } from "@mantine/core";
import { useRef, useState, type DragEvent } from "react";
import { Icon } from "../Icon";
import { useT } from "../i18n/useT";
import classes from "./Files.module.css";

/** The place for files: dropped here or chosen with the button, several at once. */
export function FileDropArea({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const t = useT();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const drag = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  };
  return (
    <div className={classes.drop} data-over={over} onDragOver={drag} onDragLeave={() => setOver(false)} onDrop={drop}>
      <p><strong>{t("files.drop")}</strong> <span className="st-small st-muted">{t("files.hint")}</span></p>
      <input ref={input} type="file" multiple hidden aria-label={t("files.choose")} onChange={({ currentTarget }) => { onFiles([...(currentTarget.files ?? [])]); currentTarget.value = ""; }} />
      <Button size="compact-sm" variant="default" leftSection={<Icon of="add" />} onClick={() => input.current?.click()}>{t("files.choose")}</Button>
    </div>
  );
}
