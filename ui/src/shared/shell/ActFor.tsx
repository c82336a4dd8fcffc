import { Button } from "@mantine/core";
import type { Me } from "../api/types";
import { Icon } from "../Icon";
import { useT } from "../i18n/useT";
import { actFor } from "./acting";

/** For whom the person may act now, and the page where delegations are given. */
export function ActFor({ me, onDelegations }: { me: Me; onDelegations: () => void }) {
  const t = useT();
  const others = me.mayActFor.filter(({ delegation }) => delegation !== me.acting?.delegation);
  return (
    <>
      {me.acting && <Button variant="subtle" justify="flex-start" leftSection={<Icon of="person" />} onClick={() => void actFor(null)}>{t("shell.actingLeave")}</Button>}
      {others.map(({ delegation, name }) => <Button key={delegation} variant="subtle" justify="flex-start" leftSection={<Icon of="people" />} onClick={() => void actFor(delegation)}>{t("shell.actFor", { name })}</Button>)}
      {me.permissions.includes("structure.read") && <Button variant="subtle" justify="flex-start" leftSection={<Icon of="position" />} onClick={onDelegations}>{t("shell.delegations")}</Button>}
    </>
  );
}
