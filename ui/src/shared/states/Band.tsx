import type { ReactNode } from "react";
import { Icon } from "../Icon";
import type { IconName } from "../icons";
import classes from "./Band.module.css";

/** A line above every screen that says what is out of the ordinary, with the way back. */
export function Band({ tone, icon, label, text, children }: { tone: "attention" | "information"; icon: IconName; label: string; text: ReactNode; children?: ReactNode }) {
  return (
    <section className={classes.band} data-tone={tone} aria-label={label}>
      <Icon of={icon} />
      <span role="status">{text}</span>
      {children}
    </section>
  );
}
