import type { ReactNode } from "react";
import classes from "./record.module.css";

/** A field of the head that is shown only; what changes it stands elsewhere. */
export function FixedField({ label, show }: { label: string; show: ReactNode }) {
  return <div className={classes.field}><span className={classes.label}>{label}</span><span className={classes.value}>{show}</span></div>;
}
