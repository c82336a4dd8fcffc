import { Menu } from "@mantine/core";
import type { Descriptor, DescriptorField } from "../api/types";
import { useServerText } from "../i18n/useT";
import { refSource } from "../slots/slots";
import type { Condition } from "./filter";

function startOf(field: DescriptorField): Condition {
  if (field.type === "owner") return { kind: "mine", field: field.key, subtree: true };
  if (field.type === "text") return { kind: "contains", field: field.key, text: "" };
  if (field.type === "ref" || field.type === "enum" || field.type === "codes" || field.type === "boolean") return { kind: "in", field: field.key, values: [] };
  return { kind: "range", field: field.key, from: null, to: null };
}

// A field that points to records nobody here can search is not offered.
const offered = (object: string) => (field: DescriptorField) => field.type !== "ref" || refSource(`${object}.${field.key}`) !== undefined;

/** The fields by which a list can be filtered, as items of a menu. */
export function FieldItems({ descriptor, onPick }: { descriptor: Descriptor; onPick: (condition: Condition) => void }) {
  const text = useServerText();
  return descriptor.fields.filter(offered(descriptor.object)).map((field) => <Menu.Item key={field.key} onClick={() => onPick(startOf(field))}>{text(`field.${descriptor.object}.${field.key}`)}</Menu.Item>);
}
