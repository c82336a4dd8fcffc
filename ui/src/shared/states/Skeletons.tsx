import { Skeleton } from "@mantine/core";
import { useEffect, useState } from "react";
import { useT } from "../i18n/useT";
import classes from "./states.module.css";

const PATIENCE_MS = 150;
const WORDS_MS = 2000;

function useElapsed(ms: number): boolean {
  const [passed, setPassed] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setPassed(true), ms);
    return () => clearTimeout(timer);
  }, [ms]);
  return passed;
}

/** Grey lines in the shape of what is coming, shown after 150 ms; after two seconds it says so in words. */
export function Skeletons({ shape, rows = 8 }: { shape: "table" | "tiles" | "record" | "board"; rows?: number }) {
  const t = useT();
  const visible = useElapsed(PATIENCE_MS);
  const slow = useElapsed(WORDS_MS);
  return (
    <div className={classes[shape]} aria-busy="true" data-visible={visible}>
      {Array.from({ length: rows }, (_, at) => <Skeleton key={at} height={shape === "table" ? 16 : shape === "record" ? 20 : 96} />)}
      <p role="status" className="st-small st-muted">{slow ? t("states.slow") : ""}</p>
    </div>
  );
}
