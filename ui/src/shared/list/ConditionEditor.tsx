import { Button, Checkbox, Group, Stack, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import type { DescriptorField } from "../api/types";
import { DateInput } from "../form/DateInput";
import { NumberInput } from "../form/NumberInput";
import { useFormat } from "../format/useFormat";
import { useT } from "../i18n/useT";
import { PERIODS, type Condition } from "./filter";
import { periodLabel } from "./periods";
import classes from "./ViewBar.module.css";

interface Props {
  field: DescriptorField;
  name: string;
  condition: Condition;
  onChange: (condition: Condition) => void;
}

function EnumEditor({ field, name, condition, onChange }: Props) {
  const format = useFormat();
  const values = condition.kind === "in" ? [...condition.values] : [];
  return (
    <Checkbox.Group label={name} value={values} onChange={(next) => onChange({ kind: "in", field: field.key, values: next })}>
      <Stack gap="xs" mt="xs">{field.options?.map((option) => <Checkbox key={option.value} value={option.value} label={format.text(option)} />)}</Stack>
    </Checkbox.Group>
  );
}

function BooleanEditor({ field, condition, onChange }: Props) {
  const t = useT();
  const value = condition.kind === "in" ? condition.values[0] : undefined;
  return (
    <Group gap="xs">
      {(["true", "false"] as const).map((one) => (
        <Button key={one} size="compact-md" variant={value === one ? "light" : "default"} onClick={() => onChange({ kind: "in", field: field.key, values: [one] })}>{one === "true" ? t("list.yes") : t("list.no")}</Button>
      ))}
    </Group>
  );
}

function RangeEditor({ field, condition, onChange }: Props) {
  const t = useT();
  const { from, to } = condition.kind === "range" ? condition : { from: null, to: null };
  const set = (part: { from?: string | null; to?: string | null }) => onChange({ kind: "range", field: field.key, from, to, ...part });
  const asNumber = (text: string | null) => (text === null ? null : Number(text));
  const asText = (value: number | null) => (value === null ? null : String(value));
  return (
    <Stack gap="xs">
      <NumberInput label={t("list.from")} value={asNumber(from)} onChange={(value) => set({ from: asText(value) })} />
      <NumberInput label={t("list.to")} value={asNumber(to)} onChange={(value) => set({ to: asText(value) })} />
    </Stack>
  );
}

function DateEditor({ field, condition, onChange }: Props) {
  const t = useT();
  const { from, to } = condition.kind === "range" ? condition : { from: null, to: null };
  const set = (part: { from?: string | null; to?: string | null }) => onChange({ kind: "range", field: field.key, from, to, ...part });
  return (
    <Stack gap="xs">
      <div className={classes.periods}>
        {PERIODS.map((period) => (
          <Button key={period} size="compact-sm" variant={condition.kind === "period" && condition.period === period ? "light" : "default"} onClick={() => onChange({ kind: "period", field: field.key, period })}>{periodLabel(period, t)}</Button>
        ))}
      </div>
      <DateInput label={t("list.from")} value={from} onChange={(value) => set({ from: value })} />
      <DateInput label={t("list.to")} value={to} onChange={(value) => set({ to: value })} />
    </Stack>
  );
}

function TextEditor({ field, name, condition, onChange }: Props) {
  const t = useT();
  const text = condition.kind === "contains" ? condition.text : "";
  const mine = field.type === "ref";
  return (
    <Stack gap="xs">
      {mine && (
        <Group gap="xs">
          {[false, true].map((subtree) => (
            <Button key={String(subtree)} size="compact-md" variant={condition.kind === "mine" && condition.subtree === subtree ? "light" : "default"} onClick={() => onChange({ kind: "mine", field: field.key, subtree })}>{subtree ? t("list.meAndMine") : t("list.me")}</Button>
          ))}
        </Group>
      )}
      <TextInput label={t("list.contains", { name })} defaultValue={text} onChange={(event) => onChange({ kind: "contains", field: field.key, text: event.currentTarget.value })} data-autofocus />
    </Stack>
  );
}

const EDITORS: Record<DescriptorField["type"], (props: Props) => ReactNode> = {
  enum: EnumEditor, boolean: BooleanEditor, money: RangeEditor, integer: RangeEditor, share: RangeEditor, date: DateEditor, instant: DateEditor, text: TextEditor, ref: TextEditor,
};

/** The editor that fits the type of the field, with "filled" and "empty" for every type. */
export function ConditionEditor(props: Props) {
  const t = useT();
  const { field, condition, onChange } = props;
  const Editor = EDITORS[field.type];
  return (
    <Stack gap="sm" className={classes.editor}>
      <Editor {...props} />
      <Group gap="xs">
        {[false, true].map((not) => (
          <Button key={String(not)} size="compact-sm" variant={condition.kind === "empty" && condition.not === not ? "light" : "subtle"} color="brand" onClick={() => onChange({ kind: "empty", field: field.key, not })}>{not ? t("list.filled") : t("list.empty")}</Button>
        ))}
      </Group>
    </Stack>
  );
}
