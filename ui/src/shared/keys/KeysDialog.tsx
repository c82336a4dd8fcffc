import { Kbd, Modal, Switch } from "@mantine/core";
import { useSyncExternalStore } from "react";
import { useT } from "../i18n/useT";
import { keyBindings, singleKeys } from "./keyStore";
import classes from "./KeysDialog.module.css";

function shown(keys: string): string[] {
  return keys.split(" ").map((key) => key.replace("mod", "Ctrl").replace("ArrowDown", "↓").replace("ArrowUp", "↑").replace(/^\w$/, (letter) => letter));
}

/** The table of the keys that act on this screen, and the switch that turns single letters off. */
export function KeysDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const t = useT();
  const bindings = useSyncExternalStore(keyBindings.subscribe, keyBindings.get);
  const letters = useSyncExternalStore(singleKeys.subscribe, singleKeys.get);
  const latest = [...new Map(bindings.map((binding) => [binding.keys, binding])).values()];
  return (
    <Modal opened={opened} onClose={onClose} title={t("keys.title")} size="lg" closeButtonProps={{ "aria-label": t("states.close") }}>
      <ul className={classes.keys}>
        {latest.map(({ keys, label }) => (
          <li key={keys}>
            <span>{label}</span>
            <span>{shown(keys).map((key) => <Kbd key={key}>{key}</Kbd>)}</span>
          </li>
        ))}
      </ul>
      <Switch mt="lg" label={t("keys.letters")} description={t("keys.lettersHint")} checked={letters} onChange={(event) => singleKeys.set(event.currentTarget.checked)} />
    </Modal>
  );
}
