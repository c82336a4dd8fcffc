import { useT } from "../i18n/useT";
import { initials } from "../shell/initials";
import type { ShownRecord } from "./shown";
import { useShownRecord } from "./useLive";
import classes from "./Presence.module.css";

const MOST = 3;

/** Who else has the record open, so that two people do not do the same work. */
export function Presence({ record }: { record: ShownRecord | undefined }) {
  const t = useT();
  const people = useShownRecord(record);
  const text = people.length > 0 ? t("live.alsoHere", { people: people.join(", ") }) : "";
  return (
    <p className={classes.presence} role="status" title={text}>
      {people.slice(0, MOST).map((name) => <span key={name} className={classes.person} aria-hidden>{initials(name)}</span>)}
      <span className={classes.words}>{text}</span>
    </p>
  );
}
