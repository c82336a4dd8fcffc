import { Badge } from "@mantine/core";
import { useServerText } from "../../../shared/i18n/useT";

const COLOUR: Readonly<Record<string, string>> = { asked: "attention", granted: "brand", done: "good", refused: "refusal", failed: "refusal" };

/** How a request stands, in a word. */
export function StateBadge({ state }: { state: string }) {
  const text = useServerText();
  return <Badge variant="light" color={COLOUR[state] ?? "gray"}>{text(`approvals.state.${state}`)}</Badge>;
}
