import type { Descriptor } from "../api/types";
import { useFormat } from "../format/useFormat";
import { useServerText, useT } from "../i18n/useT";
import type { Wording } from "./conditionText";
import type { Condition, Part } from "./filter";
import { useNamesOf } from "./refs";

function pointers(condition: Condition): { field: string; id: string }[] {
  const { field } = condition;
  if (condition.kind === "under") return [{ field, id: condition.position }];
  return condition.kind === "in" ? condition.values.map((id) => ({ field, id })) : [];
}

/** How the conditions of a list are said: fields and records by their names. */
export function useWording(descriptor: Descriptor, parts: readonly Part[]): Wording {
  const t = useT();
  const format = useFormat();
  const text = useServerText();
  const { object, fields } = descriptor;
  const fieldOf = (key: string) => fields.find((field) => field.key === key);
  const asked = parts.flatMap((part) => (part.kind === "any" ? part.conditions : [part])).flatMap(pointers).filter(({ field }) => ["ref", "owner"].includes(fieldOf(field)?.type ?? ""));
  const labels = useNamesOf(asked.map(({ field, id }) => ({ field: `${object}.${field}`, id })));
  return {
    t, format, fieldOf,
    nameOf: (key) => text(`field.${object}.${key}`),
    recordOf: (field, id) => labels[asked.findIndex((one) => one.field === field && one.id === id)],
  };
}
