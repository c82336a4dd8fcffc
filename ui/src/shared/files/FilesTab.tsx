import { useQuery, useQueryClient, type QueryKey } from "@tanstack/react-query";
import { useState } from "react";
import { request } from "../api/client";
import { useMay } from "../api/me";
import type { Schemas } from "../api/types";
import { useT } from "../i18n/useT";
import { useUndo } from "../record/useUndo";
import { showToast } from "../shell/toasts";
import { ErrorState } from "../states/ErrorState";
import { Skeletons } from "../states/Skeletons";
import { filesQuery, type FileRow, type Holder } from "./api";
import { FileDropArea } from "./FileDropArea";
import { FileLine } from "./FileLine";
import { FilePreview } from "./FilePreview";
import classes from "./Files.module.css";
import { canBeShown } from "./preview";
import { SentFiles } from "./SentFiles";
import { useUploads } from "./useUploads";

function useDelete(refreshes: readonly QueryKey[]): (file: FileRow) => Promise<void> {
  const t = useT();
  const client = useQueryClient();
  const offerUndo = useUndo(refreshes);
  return async (file) => {
    try {
      const { changeSet } = await request<Schemas["Deleted"]>(`/api/files/${file.id}`, { method: "DELETE", version: file.version });
      offerUndo(t("files.deleted", { name: file.name }), changeSet);
    } catch (error) {
      showToast({ text: error instanceof Error ? error.message : String(error), tone: "refusal" });
    } finally {
      await Promise.all(refreshes.map((queryKey) => client.invalidateQueries({ queryKey })));
    }
  };
}

interface Props extends Holder {
  /** Right without which files are only looked at. */
  readonly edit: string;
  /** What else becomes old when a file comes or goes. */
  readonly also: readonly QueryKey[];
}

/** The files of a record: added, looked at, taken home and deleted in one place. */
export function FilesTab({ kind, id, edit, also }: Props) {
  const t = useT();
  const may = useMay(edit);
  const query = filesQuery({ kind, id });
  const refreshes = [query.queryKey, ...also];
  const { sent, add, dismiss } = useUploads({ kind, id }, refreshes);
  const drop = useDelete(refreshes);
  const { data, error, refetch } = useQuery(query);
  const [looking, setLooking] = useState<string | null>(null);
  const showable = data?.filter(canBeShown) ?? [];
  const shown = showable.find(({ id: one }) => one === looking);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return (
    <section aria-label={t("files.list")}>
      {may && <FileDropArea onFiles={(files) => void add(files)} />}
      <SentFiles sent={sent} onDismiss={dismiss} />
      {!data && <Skeletons shape="record" rows={2} />}
      {data?.length === 0 && sent.length === 0 && <p className="st-muted">{t("files.none")}</p>}
      <ul className={classes.list}>{data?.map((file) => <FileLine key={file.id} file={file} onShow={canBeShown(file) ? () => setLooking(file.id) : null} onDelete={may ? () => void drop(file) : null} />)}</ul>
      {shown && <FilePreview files={showable} file={shown} onMove={(file) => setLooking(file.id)} onClose={() => setLooking(null)} />}
    </section>
  );
}
