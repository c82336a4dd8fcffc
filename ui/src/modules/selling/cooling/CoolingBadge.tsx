import { Icon } from "../../../shared/Icon";
import type { Deal } from "../api";
import classes from "./cooling.module.css";
import { useCoolingText } from "./useCoolingText";

/** Says in words how long nobody has spoken to the customer of an open deal, as soon as that is long; nothing before. */
export function CoolingBadge({ deal }: { deal: Pick<Deal, "cooling"> }) {
  const words = useCoolingText()(deal);
  const state = deal.cooling?.state;
  if (!words) return null;
  return <span className={classes.badge} data-state={state} title={deal.cooling?.snoozeReason ?? words}>{(state === "cooling" || state === "cold") && <Icon of="attention" size={12} />}{words}</span>;
}
