import { ActionIcon, Kbd, Tooltip, type ActionIconProps } from "@mantine/core";
import type { ComponentPropsWithRef } from "react";
import { Icon } from "./Icon";
import type { IconName } from "./icons";

type ButtonProps = Omit<ComponentPropsWithRef<"button">, keyof ActionIconProps | "children">;

interface Props extends Omit<ActionIconProps, "children">, ButtonProps {
  icon: IconName;
  label: string;
  shortcut?: string;
  pressed?: boolean;
}

/** A button that shows only an icon: it always has a name and a hint with its shortcut. */
export function IconButton({ icon, label, shortcut, pressed, ...rest }: Props) {
  return (
    <Tooltip label={shortcut ? <>{label} <Kbd size="xs">{shortcut}</Kbd></> : label}>
      <ActionIcon aria-label={label} aria-pressed={pressed} {...rest}>
        <Icon of={icon} size={16} />
      </ActionIcon>
    </Tooltip>
  );
}
