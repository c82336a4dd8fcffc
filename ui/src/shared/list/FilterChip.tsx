import { Button, Menu, Popover } from "@mantine/core";
import { useState } from "react";
import type { Descriptor } from "../api/types";
import { Icon } from "../Icon";
import { IconButton } from "../IconButton";
import { useT } from "../i18n/useT";
import { ConditionEditor } from "./ConditionEditor";
import { conditionText } from "./conditionText";
import { FieldItems } from "./FieldItems";
import type { Condition } from "./filter";
import { useWording } from "./useWording";
import classes from "./ViewBar.module.css";

interface Props {
  /** The list whose filter it is. */
  descriptor: Descriptor;
  condition: Condition;
  openAtOnce?: boolean;
  onChange: (condition: Condition) => void;
  onRemove: () => void;
  /** Adds another condition of which one is enough; absent inside a group, which has its own button. */
  onOr?: ((condition: Condition) => void) | undefined;
}

/** One condition of the filter: a click edits it, the cross takes it away. */
export function FilterChip({ descriptor, condition, openAtOnce = false, onChange, onRemove, onOr }: Props) {
  const t = useT();
  const [opened, setOpened] = useState(openAtOnce);
  const wording = useWording(descriptor, [condition]);
  const name = wording.nameOf(condition.field);
  const field = wording.fieldOf(condition.field);
  const or = (next: Condition) => { setOpened(false); onOr?.(next); };
  return (
    <span className={classes.chip}>
      <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus returnFocus>
        <Popover.Target>
          <button type="button" className={classes.chipButton} aria-expanded={opened} onClick={() => setOpened(!opened)}>
            <span>{name}</span><strong>{conditionText(condition, wording) || t("list.any")}</strong><Icon of="down" size={12} />
          </button>
        </Popover.Target>
        <Popover.Dropdown>
          {field && <ConditionEditor object={descriptor.object} field={field} name={name} condition={condition} onChange={onChange} />}
          {onOr && (
            <Menu position="bottom-start" withinPortal={false}>
              <Menu.Target><Button mt="sm" size="compact-sm" variant="subtle" leftSection={<Icon of="add" size={14} />}>{t("list.addOr")}</Button></Menu.Target>
              <Menu.Dropdown className={classes.menu}><FieldItems descriptor={descriptor} onPick={or} /></Menu.Dropdown>
            </Menu>
          )}
        </Popover.Dropdown>
      </Popover>
      <IconButton icon="close" size={24} label={t("list.removeFilter", { name })} onClick={onRemove} />
    </span>
  );
}
