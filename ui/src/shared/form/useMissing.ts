import { useState } from "react";
import { useT } from "../i18n/useT";
import { findingText } from "./ProblemAlert";

/** Whether a value stands in a field. */
export function isFilled(value: unknown): boolean {
  return typeof value === "string" ? value.trim() !== "" : value !== null && value !== undefined;
}

/**
 * What a form says at its fields: first what is missing, once somebody tried to send it, then what the server refuses. `complete` is
 * asked before sending and turns the first on.
 */
export function useMissing(needed: Readonly<Record<string, unknown>>, refused: unknown) {
  const t = useT();
  const [tried, setTried] = useState(false);
  const missing = Object.keys(needed).filter((key) => !isFilled(needed[key]));
  const complete = () => {
    setTried(true);
    return missing.length === 0;
  };
  const errorOf = (field: string) => (tried && missing.includes(field) ? t("form.required") : findingText(refused, field));
  return { complete, errorOf };
}
