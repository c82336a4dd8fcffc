import { useState } from "react";
import { download } from "../api/download";
import { useFormat } from "../format/useFormat";
import { useServerText, useT } from "../i18n/useT";
import { IconButton } from "../IconButton";
import { showToast } from "../shell/toasts";
import type { FileRow } from "./api";
import classes from "./Files.module.css";

const KILO = 1024;

function useSize(): (bytes: number) => string {
  const t = useT();
  const format = useFormat();
  return (bytes) => (bytes < KILO * KILO
    ? t("files.kilobytes", { size: format.number(Math.max(1, Math.round(bytes / KILO))) })
    : t("files.megabytes", { size: format.number(Math.round((bytes / KILO / KILO) * 10) / 10, 1) }));
}

/** One file: its name takes it home, and beside it what it is, how large, whose and since when. */
export function FileLine({ file, onDelete }: { file: FileRow; onDelete: (() => void) | null }) {
  const t = useT();
  const text = useServerText();
  const format = useFormat();
  const size = useSize();
  const [taking, setTaking] = useState(false);
  const take = () => {
    setTaking(true);
    download(`/api/files/${file.id}`, file.name).catch((error: Error) => showToast({ text: error.message, tone: "refusal" })).finally(() => setTaking(false));
  };
  const said = [text(`file.kind.${file.kind}`), size(file.sizeBytes), file.by, format.dateTime(file.addedAt)].filter(Boolean).join(" · ");
  return (
    <li className={classes.file} aria-busy={taking}>
      <div className={classes.words}>
        <button type="button" className={classes.take} onClick={take} aria-label={t("files.download", { name: file.name })}>{file.name}</button>
        <p className="st-small st-muted">{said}</p>
      </div>
      <IconButton icon="download" label={t("files.download", { name: file.name })} onClick={take} />
      {onDelete && <IconButton icon="remove" label={t("files.delete", { name: file.name })} onClick={onDelete} />}
    </li>
  );
}
