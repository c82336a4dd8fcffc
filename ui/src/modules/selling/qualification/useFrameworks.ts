import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { requestDone } from "../../../shared/api/client";
import { randomUuid } from "../../../shared/api/uuid";
import { useT } from "../../../shared/i18n/useT";
import { useUndo } from "../../../shared/record/useUndo";
import { FRAMEWORK_KEYS, type Framework, type FrameworkBook } from "./api";
import type { FrameworkDraft } from "./draft";

/** Makes versions of methods, lets one hold, chooses the method of a pipeline; each can be taken back. */
export function useFrameworks() {
  const t = useT();
  const client = useQueryClient();
  const offerUndo = useUndo(FRAMEWORK_KEYS);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const act = async (work: () => Promise<void>) => {
    setBusy(true);
    try {
      await work();
      setError(null);
      return true;
    } catch (refused) {
      setError(refused);
      return false;
    } finally {
      setBusy(false);
      void Promise.all(FRAMEWORK_KEYS.map((queryKey) => client.invalidateQueries({ queryKey })));
    }
  };
  const activate = async (id: string) => {
    const { changeSet } = await requestDone<Framework>(`/api/frameworks/${id}/activate`, { method: "POST", body: {}, idempotencyKey: randomUuid() });
    offerUndo(t("framework.activated"), changeSet);
  };
  return {
    error,
    busy,
    activate: (id: string) => act(() => activate(id)),
    create: (draft: FrameworkDraft, atOnce: boolean) => act(async () => {
      const { body, changeSet } = await requestDone<Framework>("/api/frameworks", { method: "POST", body: draft, idempotencyKey: randomUuid() });
      if (atOnce) await activate(body.id);
      else offerUndo(t("framework.saved"), changeSet);
    }),
    choose: (pipeline: FrameworkBook["pipelines"][number], framework: string | null) => act(async () => {
      const { changeSet } = await requestDone(`/api/pipelines/${pipeline.id}/framework`, { method: "PUT", version: pipeline.version, body: { framework } });
      offerUndo(t("framework.chosen"), changeSet);
    }),
  };
}
