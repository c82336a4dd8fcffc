import { signal } from "../api/signal";

/** A key of the screen: `c`, `mod+k`, `?`, or a sequence `g d`. */
export interface KeyBinding {
  readonly keys: string;
  readonly label: string;
  readonly run: (event: KeyboardEvent) => void;
  /** Where it says no, the key keeps its usual meaning: Space still presses a button. */
  readonly when?: (event: KeyboardEvent) => boolean;
  /** Whether it acts on every screen. */
  readonly ofFrame?: boolean;
}

/** Whether single letters act at all; they can be switched off in the table of keys. */
export const singleKeys = signal(true);
/** All keys that act now; the later ones win. */
export const keyBindings = signal<readonly KeyBinding[]>([]);

const SEQUENCE_MS = 1200;
let pending: { first: string; at: number } | null = null;

/** Adds keys until the returned function is called; those of the frame stand behind the keys of the screen, whichever came first. */
export function addKeys(bindings: readonly KeyBinding[], ofFrame = false): () => void {
  const added = bindings.map((binding) => ({ ...binding, ofFrame }));
  keyBindings.set(ofFrame ? [...added, ...keyBindings.get()] : [...keyBindings.get(), ...added]);
  return () => keyBindings.set(keyBindings.get().filter((binding) => !added.some((one) => one === binding)));
}

/** The name of the pressed key as bindings write it: `mod+k`, `shift+Enter`, `?`. */
export function keyName(event: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">): string {
  const parts: string[] = [];
  if (event.ctrlKey || event.metaKey) parts.push("mod");
  if (event.altKey) parts.push("alt");
  if (event.shiftKey && event.key.length > 1) parts.push("shift");
  const name = event.key === " " ? "Space" : event.key;
  return [...parts, name.length === 1 ? name.toLowerCase() : name].join("+");
}

function isTextField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

function find(name: string, event: KeyboardEvent): KeyBinding | undefined {
  return keyBindings.get().findLast(({ keys, when }) => keys === name && (!when || when(event)));
}

function startsSequence(name: string): boolean {
  return keyBindings.get().some(({ keys }) => keys.startsWith(`${name} `));
}

/** Runs what is bound to the pressed key. Letters are dead in text fields and while a dialog is open. */
export function pressKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const name = keyName(event);
  const plain = !name.startsWith("mod+") && !name.startsWith("alt+");
  if (plain && (isTextField(event.target) || !singleKeys.get() || document.querySelector('[role="dialog"][aria-modal="true"]'))) return;
  const sequence = pending && Date.now() - pending.at < SEQUENCE_MS ? `${pending.first} ${name}` : null;
  pending = null;
  const binding = (sequence && find(sequence, event)) || find(name, event);
  if (binding) {
    event.preventDefault();
    binding.run(event);
  } else if (startsSequence(name)) {
    pending = { first: name, at: Date.now() };
  }
}
