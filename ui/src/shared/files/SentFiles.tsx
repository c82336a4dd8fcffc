import { Progress } from "@mantine/core";
import { Icon } from "../Icon";
import { IconButton } from "../IconButton";
import { useT } from "../i18n/useT";
import classes from "./Files.module.css";
import type { Sent } from "./useUploads";

const WHOLE = 100;

function OnItsWay({ file }: { file: Sent }) {
  const t = useT();
  const percent = Math.round(file.share * WHOLE);
  return (
    <li className={classes.sending}>
      <span className={classes.name}>{t("files.sending", { name: file.name })}</span>
      <span className="st-small st-muted">{t("files.percent", { percent: String(percent) })}</span>
      <IconButton icon="cancel" label={t("files.stop", { name: file.name })} onClick={file.stop} />
      <Progress className={classes.progress} value={percent} aria-label={t("files.sending", { name: file.name })} />
    </li>
  );
}

/** Files on their way, and those that were refused with the reason. */
export function SentFiles({ sent, onDismiss }: { sent: readonly Sent[]; onDismiss: (key: string) => void }) {
  const t = useT();
  return (
    <ul className={classes.list} aria-live="polite">
      {sent.map((file) => file.error ? (
        <li key={file.key} className={classes.refused} role="alert">
          <Icon of="attention" />
          <span>{file.error.message}</span>
          <IconButton icon="cancel" label={t("files.dismiss")} onClick={() => onDismiss(file.key)} />
        </li>
      ) : <OnItsWay key={file.key} file={file} />)}
    </ul>
  );
}
