import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { request } from "../../shared/api/client";
import { useWrite } from "../../shared/api/useWrite";
import { importQuery, importsQuery, type Import } from "./api";

/** Sends files and goes to the import that they begin. */
export function useUpload() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { write, state } = useWrite<readonly File[], Import>(
    (files, idempotencyKey) => {
      const body = new FormData();
      for (const file of files) body.append("files", file, file.name);
      return request("/api/imports", { method: "POST", body, idempotencyKey });
    },
    { refreshes: [importsQuery.queryKey] },
  );
  const upload = (files: readonly File[]) => {
    if (files.length === 0) return;
    void write(files).then((view) => {
      client.setQueryData(importQuery(view.id).queryKey, view);
      return navigate({ to: `/imports/${view.id}` as never });
    }, () => undefined);
  };
  return { upload, error: state.error, sending: state.isPending };
}
