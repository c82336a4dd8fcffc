import { Button, Checkbox, Group, NativeSelect, SegmentedControl, Stack, TextInput } from "@mantine/core";
import { useState, type ReactNode } from "react";
import type { DescriptorField, NamedRef } from "../api/types";
import { DateInput } from "../form/DateInput";
import { NumberInput } from "../form/NumberInput";
import { RecordPicker } from "../form/RecordPicker";
import { useFormat } from "../format/useFormat";
import { useT } from "../i18n/useT";
import { PERIODS, type Condition } from "./filter";
import { PERIOD_UNITS, periodLabel, spanOf } from "./periods";
import { refSource } from "../slots/slots";
import { searchedByPart, useRefName } from "./refs";
import classes from "./ViewBar.module.css";

interface Props {
  object: string;
  field: DescriptorField;
  name: string;
  condition: Condition;
  onChange: (condition: Condition) => void;
}

function EnumEditor({ field, name, condition, onChange }: Props) {
  const t = useT();
  const format = useFormat();
  const values = condition.kind === "in" ? [...condition.values] : [];
  const not = condition.kind === "in" && condition.not === true;
  const set = (next: readonly string[], negated: boolean) => onChange({ kind: "in", field: field.key, values: next, ...(negated && { not: true }) });
  return (
    <Stack gap="xs">
      <SegmentedControl size="xs" aria-label={name} value={not ? "not" : "is"} onChange={(next) => set(values, next === "not")} data={[{ value: "is", label: t("list.is") }, { value: "not", label: t("list.isNot") }]} />
      <Checkbox.Group aria-label={name} value={values} onChange={(next) => set(next, not)}>
        <Stack gap="xs" mt="xs">{field.options.map((option) => <Checkbox key={option.value} value={option.value} label={format.text(option)} />)}</Stack>
      </Checkbox.Group>
    </Stack>
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

// A number of days, weeks or months before or after today, whatever the ready ones are.
function SpanEditor({ condition, onChange }: { condition: Condition; onChange: (period: string) => void }) {
  const t = useT();
  const { direction, count, unit } = (condition.kind === "period" ? spanOf(condition.period) : null) ?? { direction: "next", count: 14, unit: "days" };
  const set = (part: { direction?: string; count?: number; unit?: string }) => { const next = { direction, count, unit, ...part }; onChange(`${next.direction} ${next.count} ${next.unit}`); };
  return (
    <div className={classes.span}>
      <NativeSelect size="xs" label={t("period.span")} value={direction} onChange={(event) => set({ direction: event.currentTarget.value })} data={[{ value: "next", label: t("period.next") }, { value: "last", label: t("period.last") }]} />
      <TextInput size="xs" type="number" min={1} max={9999} aria-label={t("period.count")} value={count} onChange={(event) => { const next = event.currentTarget.valueAsNumber; if (next >= 1 && next <= 9999) set({ count: Math.trunc(next) }); }} />
      <NativeSelect size="xs" aria-label={t("period.unit")} value={unit} onChange={(event) => set({ unit: event.currentTarget.value })} data={PERIOD_UNITS.map((value) => ({ value, label: t(`period.unit.${value}`) }))} />
    </div>
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
      <SpanEditor condition={condition} onChange={(period) => onChange({ kind: "period", field: field.key, period })} />
      <DateInput label={t("list.from")} value={from} onChange={(value) => set({ from: value })} />
      <DateInput label={t("list.to")} value={to} onChange={(value) => set({ to: value })} />
    </Stack>
  );
}

function TextEditor({ field, name, condition, onChange }: Props) {
  const t = useT();
  const part = searchedByPart(field);
  const text = condition.kind === "contains" ? condition.text : condition.kind === "in" ? condition.values[0] ?? "" : "";
  const set = (next: string) => onChange(part || next === "" ? { kind: "contains", field: field.key, text: next } : { kind: "in", field: field.key, values: [next] });
  return <TextInput label={part ? t("list.contains", { name }) : t("list.equals", { name })} defaultValue={text} onChange={(event) => set(event.currentTarget.value)} data-autofocus />;
}

function RefEditor({ object, field, name, condition, onChange }: Props) {
  const [picked, setPicked] = useState<NamedRef | null>(null);
  const id = condition.kind === "in" ? condition.values[0] ?? "" : condition.kind === "under" ? condition.position : "";
  const of = `${object}.${field.key}`;
  const { data: label } = useRefName(of, id);
  const value = picked ?? (id && label ? { id, label } : null);
  const pick = (next: NamedRef | null) => {
    setPicked(next);
    if (next) onChange(field.type === "owner" ? { kind: "under", field: field.key, position: next.id } : { kind: "in", field: field.key, values: [next.id] });
  };
  return refSource(of) ? <RecordPicker of={of} label={name} value={value} onChange={pick} data-autofocus /> : null;
}

function OwnerEditor(props: Props) {
  const t = useT();
  const { field, condition, onChange } = props;
  return (
    <Stack gap="xs">
      <Group gap="xs">
        {[false, true].map((subtree) => (
          <Button key={String(subtree)} size="compact-md" variant={condition.kind === "mine" && condition.subtree === subtree ? "light" : "default"} onClick={() => onChange({ kind: "mine", field: field.key, subtree })}>{subtree ? t("list.meAndMine") : t("list.me")}</Button>
        ))}
      </Group>
      <RefEditor {...props} />
    </Stack>
  );
}

const EDITORS: Record<DescriptorField["type"], (props: Props) => ReactNode> = {
  enum: EnumEditor, codes: EnumEditor, boolean: BooleanEditor, money: RangeEditor, integer: RangeEditor, decimal: RangeEditor, share: RangeEditor, date: DateEditor, instant: DateEditor, text: TextEditor, ref: RefEditor, owner: OwnerEditor,
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
