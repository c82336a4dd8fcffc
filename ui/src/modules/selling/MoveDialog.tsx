import { Button, Modal, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ProblemAlert } from "../../shared/form/ProblemAlert";
import { useFormat } from "../../shared/format/useFormat";
import { useT } from "../../shared/i18n/useT";
import { MoveCancelled } from "../../shared/list/board";
import { pipelinesQuery, type Deal, type Stage } from "./api";
import { useMoveDeal } from "./useMoveDeal";

/** The stages of a deal's pipeline as buttons, for moving it from a list. */
export function MoveDialog({ deal, onDone }: { deal: Deal; onDone: () => void }) {
  const t = useT();
  const format = useFormat();
  const { data = [] } = useQuery(pipelinesQuery);
  const { move, dialog } = useMoveDeal();
  const [error, setError] = useState<unknown>(null);
  const stages = data.find(({ id }) => id === deal.pipeline)?.stages.filter(({ id }) => id !== deal.stage.id) ?? [];
  const go = (stage: Stage) =>
    void move(deal, stage).then(onDone, (refusal: unknown) => { if (!(refusal instanceof MoveCancelled)) setError(refusal); });
  if (dialog) return dialog;
  return (
    <Modal opened onClose={onDone} title={t("selling.moveName", { name: deal.name })} size="sm" closeButtonProps={{ "aria-label": t("states.close") }}>
      <Stack gap="sm">
        <ProblemAlert error={error} />
        {stages.map((stage, at) => <Button key={stage.id} variant="default" justify="flex-start" onClick={() => go(stage)} {...(at === 0 && { "data-autofocus": true })}>{format.text(stage.name)}</Button>)}
      </Stack>
    </Modal>
  );
}
