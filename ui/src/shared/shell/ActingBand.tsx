import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { meQuery } from "../api/me";
import type { Me } from "../api/types";
import { useFormat } from "../format/useFormat";
import { Icon } from "../Icon";
import { useServerText, useT } from "../i18n/useT";
import { actFor } from "./acting";
import classes from "./Shell.module.css";

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
    <section className={classes.acting} aria-label={t("shell.acting")}>
      <Icon of="person" />
      <span role="status">
        {acting ? <><strong>{t("shell.actingFor", { name: acting.name })}</strong> {t("shell.actingIn", { scopes: acting.scopes.map((code) => text(`delegation.scope.${code}`)).join(", "), until: format.date(acting.lastDay) })}</> : t("shell.actingOver", { name: began.name })}
      </span>
      <Button size="compact-sm" variant="default" onClick={() => void actFor(null)}>{t("shell.actingLeave")}</Button>
    </section>
  );
}
