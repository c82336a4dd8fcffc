import { Popover } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { request } from "../api/client";
import type { Schemas } from "../api/types";
import { useFormat } from "../format/useFormat";
import { useT } from "../i18n/useT";
import { ErrorState } from "../states/ErrorState";
import classes from "./record.module.css";

function Chain({ position }: { position: string }) {
  const t = useT();
  const format = useFormat();
  const { data, error } = useQuery({ queryKey: ["sight", position], queryFn: ({ signal }) => request<Schemas["Reason"]>("/api/structure/visibility/why", { query: { position }, signal }) });
  if (error) return <ErrorState error={error} />;
  if (!data) return <p className="st-muted">{t("form.searching")}</p>;
  return (
    <>
      {data.actingFor && <p>{t("sight.acting", { name: data.actingFor })}</p>}
      <p>{t(data.actingFor && data.kind !== "none" ? `sight.acting.${data.kind}` : `sight.${data.kind}`)}</p>
      {data.path.length > 1 && (
        <ol className={classes.chain}>
          {data.path.map(({ id, title, holders }) => <li key={id}><strong>{holders.map(({ label }) => format.text(label)).join(", ") || t("sight.vacant")}</strong> <span className="st-muted">{format.text(title)}</span></li>)}
        </ol>
      )}
    </>
  );
}

/** Tells by which chain of positions the viewer sees what belongs to a position; opened by a small link. */
export function SeenBecause({ position }: { position: string }) {
  const t = useT();
  const [opened, setOpened] = useState(false);
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" width={320} trapFocus returnFocus withinPortal>
      <Popover.Target><button type="button" className={classes.seen} aria-expanded={opened} onClick={() => setOpened(!opened)}>{t("sight.why")}</button></Popover.Target>
      <Popover.Dropdown tabIndex={-1} data-autofocus>{opened && <Chain position={position} />}</Popover.Dropdown>
    </Popover>
  );
}
