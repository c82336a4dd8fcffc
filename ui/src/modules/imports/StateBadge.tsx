import { Badge } from "@mantine/core";
import { useServerText } from "../../shared/i18n/useT";

const COLOUR: Readonly<Record<string, string>> = { committed: "good", stopped: "attention" };

/** The state of an import in a word. */
export function StateBadge({ state }: { state: string }) {
  const text = useServerText();
  return <Badge variant="light" color={COLOUR[state] ?? "information"}>{text(`imports.state.${state}`)}</Badge>;
}
