import { Kbd, Modal, Switch } from "@mantine/core";
import { useSyncExternalStore } from "react";
import { useT } from "../i18n/useT";
import { usePreferences } from "../shell/preferences";
import { keyBindings, type KeyBinding } from "./keyStore";
import classes from "./KeysDialog.module.css";

const SIGNS: Readonly<Record<string, string>> = { mod: "Ctrl", ArrowDown: "↓", ArrowUp: "↑", ArrowLeft: "←", ArrowRight: "→", shift: "Shift" };

function shown(keys: string): string[] {
  return keys.split(" ").map((key) => key.split("+").map((part) => SIGNS[part] ?? part).join(" + "));
}

function Keys({ title, bindings }: { title: string; bindings: readonly KeyBinding[] }) {
  if (bindings.length === 0) return null;
  return (
    <section className={classes.section}>
      <h3>{title}</h3>
      <ul className={classes.keys}>
        {bindings.map(({ keys, label }) => (
          <li key={keys}>
            <span>{label}</span>
            <span>{shown(keys).map((key) => <Kbd key={key}>{key}</Kbd>)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The table of the keys that act on this screen and everywhere, and the switch that turns single letters off. */
export function KeysDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const t = useT();
  const { preferences, choose } = usePreferences();
  const bindings = useSyncExternalStore(keyBindings.subscribe, keyBindings.get);
  const latest = [...new Map(bindings.map((binding) => [binding.keys, binding])).values()];
  const jumps = latest.filter(({ keys }) => keys.startsWith("g "));
  const here = latest.filter((binding) => !binding.ofFrame && !jumps.includes(binding));
  const everywhere = latest.filter((binding) => binding.ofFrame && !jumps.includes(binding));
  return (
    <Modal opened={opened} onClose={onClose} title={t("keys.title")} size="lg" closeButtonProps={{ "aria-label": t("states.close") }}>
      <Keys title={t("keys.here")} bindings={here} />
      <Keys title={t("keys.everywhere")} bindings={everywhere} />
      <Keys title={t("keys.jumps")} bindings={jumps} />
      <Switch mt="lg" label={t("keys.letters")} description={t("keys.lettersHint")} checked={preferences.letterKeys} onChange={(event) => void choose({ letterKeys: event.currentTarget.checked })} />
    </Modal>
  );
}
