import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { ProblemError } from "../api/problem";
import { useT } from "../i18n/useT";
import classes from "./record.module.css";

/** Whether somebody else changed the very field that was sent. */
export function isClash(error: unknown): boolean {
  return error instanceof ProblemError && error.problem.code === "record.changed";
}

/** Two people changed the same field: what it holds now, and the choice between the two. */
export function Clash({ theirs, onMine, onTheirs }: { theirs: ReactNode; onMine: () => void; onTheirs: () => void }) {
  const t = useT();
  return (
    <div className={classes.clash} role="alert">
      <p>{t("record.clash")} <strong>{theirs}</strong></p>
      <Button size="compact-sm" onClick={onMine}>{t("record.clashMine")}</Button>
      <Button size="compact-sm" variant="default" onClick={onTheirs}>{t("record.clashTheirs")}</Button>
    </div>
  );
}
