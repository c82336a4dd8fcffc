import { Button, Group, Modal } from "@mantine/core";
import { useState } from "react";
import { ProblemAlert } from "../../shared/form/ProblemAlert";
import { useFormat } from "../../shared/format/useFormat";
import { useT } from "../../shared/i18n/useT";
import { useRemoveExample } from "./useExample";

/** Takes example data out by one click; what people have added to them is counted first, and asked about. */
export function RemoveExample({ id }: { id: string }) {
  const t = useT();
  const format = useFormat();
  const [added, setAdded] = useState(0);
  const { count, remove, error, starting } = useRemoveExample(id);
  const begin = () => void count().then((records) => (records > 0 ? setAdded(records) : remove()), () => undefined);
  const close = () => setAdded(0);
  return (
    <>
      <ProblemAlert error={error} />
      <Button size="compact-sm" variant="default" loading={starting} onClick={begin}>{t("imports.exampleRemove")}</Button>
      <Modal opened={added > 0} onClose={close} title={t("imports.exampleRemove")} size="sm" closeButtonProps={{ "aria-label": t("states.close") }}>
        <p>{t("imports.exampleRemoveAdded", { count: added, shown: format.number(added) })}</p>
        <Group justify="flex-end" mt="lg" gap="sm">
          <Button variant="default" onClick={close}>{t("states.cancel")}</Button>
          <Button color="refusal" onClick={() => { close(); remove(); }}>{t("imports.exampleRemove")}</Button>
        </Group>
      </Modal>
    </>
  );
}
