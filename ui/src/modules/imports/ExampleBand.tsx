import { Button, Group, Modal } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useCallback, useState } from "react";
import { ProblemAlert } from "../../shared/form/ProblemAlert";
import { useFormat } from "../../shared/format/useFormat";
import { Icon } from "../../shared/Icon";
import { useT } from "../../shared/i18n/useT";
import { showToast } from "../../shared/shell/toasts";
import type { Import } from "./api";
import classes from "./Imports.module.css";
import { useExampleChanges, useRemoveExample } from "./useExample";

function Removal({ id, added }: { id: string; added: number }) {
  const t = useT();
  const format = useFormat();
  const [asking, setAsking] = useState(false);
  const { remove, error, starting } = useRemoveExample(id);
  return (
    <>
      <ProblemAlert error={error} />
      <Button size="compact-sm" variant="default" loading={starting} onClick={added > 0 ? () => setAsking(true) : remove}>{t("imports.exampleRemove")}</Button>
      <Modal opened={asking} onClose={() => setAsking(false)} title={t("imports.exampleRemove")} size="sm" closeButtonProps={{ "aria-label": t("states.close") }}>
        <p>{t("imports.exampleRemoveAdded", { count: added, shown: format.number(added) })}</p>
        <Group justify="flex-end" mt="lg" gap="sm">
          <Button variant="default" onClick={() => setAsking(false)}>{t("states.cancel")}</Button>
          <Button color="refusal" onClick={() => { setAsking(false); remove(); }}>{t("imports.exampleRemove")}</Button>
        </Group>
      </Modal>
    </>
  );
}

/** Says on every screen that there are example data, with the way to be rid of them. */
export function ExampleBand() {
  const t = useT();
  const format = useFormat();
  const navigate = useNavigate();
  const gone = useCallback(({ id, summary }: Import) => {
    const count = summary?.undone?.keptCount ?? 0;
    showToast({ text: count === 0 ? t("imports.exampleRemoved") : t("imports.exampleKept", { count, shown: format.number(count) }) });
    if (count > 0) void navigate({ to: `/imports/${id}` as never });
  }, [t, format, navigate]);
  const example = useExampleChanges(gone);
  if (!example || example.state === "none") return null;
  const { state, id } = example;
  return (
    <section className={classes.band} aria-label={t("imports.example")}>
      <Icon of="information" />
      <span role="status">{t(state === "loading" ? "imports.exampleLoading" : state === "removing" ? "imports.exampleRemoving" : "imports.exampleLoaded")}</span>
      {state === "loaded" && id && <Removal id={id} added={example.added} />}
    </section>
  );
}
