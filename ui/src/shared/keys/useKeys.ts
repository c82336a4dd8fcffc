import { useEffect, useRef } from "react";
import { addKeys, type KeyBinding } from "./keyStore";

/** Binds keys while the component is on screen; they show in the table of `?`. */
export function useKeys(bindings: readonly KeyBinding[], ofFrame = false): void {
  const latest = useRef(bindings);
  useEffect(() => {
    latest.current = bindings;
  });
  const signature = bindings.map(({ keys, label }) => `${keys}=${label}`).join("|");
  useEffect(
    () => addKeys(latest.current.map((binding, at) => ({ ...binding, run: (event) => latest.current[at]?.run(event) })), ofFrame),
    [signature, ofFrame],
  );
}
