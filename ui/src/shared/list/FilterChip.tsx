import { Popover } from "@mantine/core";
import { useState } from "react";
import type { DescriptorField } from "../api/types";
import { useFormat, type Formats } from "../format/useFormat";
import { Icon } from "../Icon";
import { IconButton } from "../IconButton";
import { useT, type Translate } from "../i18n/useT";
import { ConditionEditor } from "./ConditionEditor";
import type { Condition } from "./filter";
import { periodLabel } from "./periods";
import { useRefNames } from "./refs";
import classes from "./ViewBar.module.css";

function bound(value: string, field: DescriptorField | undefined, format: Formats): string {
  if (field?.type === "date" || field?.type === "instant") return format.date(value);
  return Number.isFinite(Number(value)) ? format.number(Number(value)) : value;
}

/** The condition in words, without the name of the field. */
export function conditionText(condition: Condition, field: DescriptorField | undefined, t: Translate, format: Formats): string {
  switch (condition.kind) {
    case "in":
      return condition.values.map((value) => { const option = field?.options.find((one) => one.value === value); return option ? format.text(option) : value; }).join(", ");
    case "range": {
      const [from, to] = [condition.from, condition.to].map((end) => (end === null ? null : bound(end, field, format)));
      if (from && to) return t("list.between", { from, to });
      return from ? t("list.atLeast", { from }) : t("list.atMost", { to: to ?? "" });
    }
    case "period":
      return periodLabel(condition.period, t);
    case "contains":
      return t("list.containsText", { text: condition.text });
    case "mine":
      return condition.subtree ? t("list.meAndMine") : t("list.me");
    case "under":
      return t("list.under", { name: t("list.record") });
    case "empty":
      return condition.not ? t("list.filled") : t("list.empty");
  }
}

/** The condition in words, with records by their names once these are known. */
function useConditionText(condition: Condition, field: DescriptorField | undefined, object: string): string {
  const t = useT();
  const format = useFormat();
  const isRef = field?.type === "ref" || field?.type === "owner";
  const ids = !isRef ? [] : condition.kind === "under" ? [condition.position] : condition.kind === "in" ? condition.values : [];
  const labels = useRefNames(`${object}.${condition.field}`, ids);
  if (isRef && (condition.kind === "in" || condition.kind === "under")) {
    const name = labels.map((label) => (label ? format.text(label) : t("list.record"))).join(", ");
    return condition.kind === "under" ? t("list.under", { name }) : name;
  }
  return conditionText(condition, field, t, format);
}

interface Props {
  /** The list whose filter it is. */
  object: string;
  condition: Condition;
  field: DescriptorField | undefined;
  name: string;
  openAtOnce?: boolean;
  onChange: (condition: Condition) => void;
  onRemove: () => void;
}

/** One condition of the filter: a click edits it, the cross takes it away. */
export function FilterChip({ object, condition, field, name, openAtOnce = false, onChange, onRemove }: Props) {
  const t = useT();
  const [opened, setOpened] = useState(openAtOnce);
  const text = useConditionText(condition, field, object);
  return (
    <span className={classes.chip}>
      <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus returnFocus>
        <Popover.Target>
          <button type="button" className={classes.chipButton} aria-expanded={opened} onClick={() => setOpened(!opened)}>
            <span>{name}</span><strong>{text || t("list.any")}</strong><Icon of="down" size={12} />
          </button>
        </Popover.Target>
        <Popover.Dropdown>{field && <ConditionEditor object={object} field={field} name={name} condition={condition} onChange={onChange} />}</Popover.Dropdown>
      </Popover>
      <IconButton icon="close" size={24} label={t("list.removeFilter", { name })} onClick={onRemove} />
    </span>
  );
}
