import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { meQuery } from "../api/me";
import type { Me } from "../api/types";
import { useFormat } from "../format/useFormat";
import { useServerText, useT } from "../i18n/useT";
import { Band } from "../states/Band";
import { actFor } from "./acting";

const LOOK_AGAIN_MS = 60_000;

/** Says for whom the person acts, in what and until when, with the way back; and when it has ended meanwhile. */
export function ActingBand({ me }: { me: Me }) {
  const t = useT();
  const text = useServerText();
  const format = useFormat();
  const [began] = useState(me.acting);
  useQuery({ ...meQuery, enabled: !!began, refetchInterval: LOOK_AGAIN_MS });
  if (!began) return null;
  const { acting } = me;
  return (
    <Band tone="attention" icon="person" label={t("shell.acting")} text={acting ? <><strong>{t("shell.actingFor", { name: acting.name })}</strong> {t("shell.actingIn", { scopes: acting.scopes.map((code) => text(`delegation.scope.${code}`)).join(", "), until: format.date(acting.lastDay) })}</> : t("shell.actingOver", { name: began.name })}>
      <Button size="compact-sm" variant="default" onClick={() => void actFor(null)}>{t("shell.actingLeave")}</Button>
    </Band>
  );
}
