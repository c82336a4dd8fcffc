import { Button } from "@mantine/core";
import { useRef, useState, type DragEvent } from "react";
import { ProblemAlert } from "../../shared/form/ProblemAlert";
import { Icon } from "../../shared/Icon";
import { useT } from "../../shared/i18n/useT";
import classes from "./Imports.module.css";
import { useUpload } from "./useUpload";

/** The place for files: dropped here or chosen with the button, several at once. */
export function FileDrop() {
  const t = useT();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const { upload, error, sending } = useUpload();
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    upload([...event.dataTransfer.files]);
  };
  const drag = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <section className={classes.new} aria-label={t("imports.new")}>
      <div className={classes.drop} data-over={over} onDragOver={drag} onDragLeave={() => setOver(false)} onDrop={drop}>
        <Icon of="import" size={24} />
        <p><strong>{t("imports.dropHere")}</strong></p>
        <p className="st-small st-muted">{t("imports.dropHint")}</p>
        <input ref={input} type="file" multiple hidden accept=".csv,.tsv,.psv,.txt,.dat,.gz,.xlsx,.json,text/csv,application/gzip,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" aria-label={t("imports.chooseFiles")}
          onChange={({ currentTarget }) => { upload([...(currentTarget.files ?? [])]); currentTarget.value = ""; }} />
        <Button leftSection={<Icon of="add" />} loading={sending} onClick={() => input.current?.click()}>{t("imports.chooseFiles")}</Button>
      </div>
      <p role="status" className="st-small st-muted">{sending ? t("imports.sending") : ""}</p>
      <ProblemAlert error={error} />
    </section>
  );
}
