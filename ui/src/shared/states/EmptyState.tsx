import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { Icon } from "../Icon";
import type { IconName } from "../icons";
import classes from "./states.module.css";

interface Props {
  icon: IconName;
  title: string;
  text: string;
  action?: { label: string; run: () => void } | undefined;
  children?: ReactNode;
}

/** What stands where rows would be: what this is, why it is good, and one main button. */
export function EmptyState({ icon, title, text, action, children }: Props) {
  return (
    <section className={classes.empty}>
      <span className={classes.badge}><Icon of={icon} size={24} /></span>
      <h3>{title}</h3>
      <p>{text}</p>
      {action && <Button onClick={action.run}>{action.label}</Button>}
      {children}
    </section>
  );
}
