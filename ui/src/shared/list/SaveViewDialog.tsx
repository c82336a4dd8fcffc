import { Button, Modal, SegmentedControl, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { request } from "../api/client";
import { useWrite } from "../api/useWrite";
import { ProblemAlert } from "../form/ProblemAlert";
import { useT } from "../i18n/useT";
import { showToast } from "../shell/toasts";
import type { ListState } from "./listState";
import { contentOf, type SavedView, type ViewContent } from "./savedViews";

interface Props {
  object: string;
  state: ListState;
  /** The own view that is renamed or shared; none for a new one. */
  view?: SavedView | undefined;
  onClose: () => void;
}

const SCOPES = ["private", "team", "all"] as const;

/** Keeps the list as it stands under a name, for oneself, the team or everybody. */
export function SaveViewDialog({ object, state, view, onClose }: Props) {
  const t = useT();
  const [name, setName] = useState(view?.content.name ?? "");
  const [scope, setScope] = useState<ViewContent["scope"]>(view?.content.scope ?? "private");
  const { write, state: sending } = useWrite(
    (body: ViewContent, idempotencyKey) => request<SavedView>(view ? `/api/views/${view.id}` : "/api/views", view ? { method: "PUT", version: view.version, body } : { method: "POST", body, idempotencyKey }),
    { refreshes: [["views", object]] },
  );
  const save = () => void write(view ? { ...view.content, name: name.trim(), scope } : contentOf(object, state, { name: name.trim(), scope })).then(() => { showToast({ text: t("list.viewSaved", { name: name.trim() }) }); onClose(); }, () => undefined);
  return (
    <Modal opened onClose={onClose} title={t(view ? "list.viewChange" : "list.viewSave")} closeButtonProps={{ "aria-label": t("states.close") }}>
      <form onSubmit={(event) => { event.preventDefault(); if (name.trim()) save(); }}>
        <Stack gap="md">
          <ProblemAlert error={sending.error} />
          <TextInput label={t("list.viewName")} required maxLength={60} value={name} onChange={(event) => setName(event.currentTarget.value)} data-autofocus />
          <SegmentedControl aria-label={t("list.viewScope")} value={scope} onChange={(next) => setScope(next as ViewContent["scope"])} data={SCOPES.map((value) => ({ value, label: t(`list.scope.${value}`) }))} />
          <p className="st-small st-muted">{t(`list.scopeHint.${scope}`)}</p>
          <Button type="submit" loading={sending.isPending} disabled={!name.trim()}>{t("list.viewKeep")}</Button>
        </Stack>
      </form>
    </Modal>
  );
}
