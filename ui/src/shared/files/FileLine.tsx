import { useFormat } from "../format/useFormat";
import { useServerText, useT } from "../i18n/useT";
import { IconButton } from "../IconButton";
import type { FileRow } from "./api";
import classes from "./Files.module.css";
import { useTake } from "./useTake";

const KILO = 1024;

function useSize(): (bytes: number) => string {
  const t = useT();
  const format = useFormat();
  return (bytes) => (bytes < KILO * KILO
    ? t("files.kilobytes", { size: format.number(Math.max(1, Math.round(bytes / KILO))) })
    : t("files.megabytes", { size: format.number(Math.round((bytes / KILO / KILO) * 10) / 10, 1) }));
}

interface Props {
  file: FileRow;
  /** Looks at it; null for what can only be taken home. */
  onShow: (() => void) | null;
  onDelete: (() => void) | null;
}

/** One file: its name shows it or takes it home, and beside it stand what it is, how large, whose and since when. */
export function FileLine({ file, onShow, onDelete }: Props) {
  const t = useT();
  const text = useServerText();
  const format = useFormat();
  const size = useSize();
  const { take, taking } = useTake(file);
  const said = [text(`file.kind.${file.kind}`), size(file.sizeBytes), file.by, format.dateTime(file.addedAt)].filter(Boolean).join(" · ");
  return (
    <li className={classes.file} aria-busy={taking}>
      <div className={classes.words}>
        <button type="button" className={classes.take} onClick={onShow ?? take} aria-label={t(onShow ? "files.show" : "files.download", { name: file.name })}>{file.name}</button>
        <p className="st-small st-muted">{said}</p>
      </div>
      {onShow && <IconButton icon="show" label={t("files.show", { name: file.name })} onClick={onShow} />}
      <IconButton icon="download" label={t("files.download", { name: file.name })} onClick={take} />
      {onDelete && <IconButton icon="remove" label={t("files.delete", { name: file.name })} onClick={onDelete} />}
    </li>
  );
}
