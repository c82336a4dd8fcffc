import { Button, Checkbox } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useMay } from "../../shared/api/me";
import { useT, type PlainKey } from "../../shared/i18n/useT";
import { LastDayForm } from "./LastDayForm";
import { PositionChangeForm } from "./PositionChangeForm";
import classes from "./Structure.module.css";
import type { PositionView } from "./types";

const ACTS = ["change", "correction", "close"] as const;
type Act = (typeof ACTS)[number];
const LABELS: Record<Act, PlainKey> = { change: "structure.changeFrom", correction: "structure.correct", close: "structure.close" };

function CloseForm({ view: { position }, onDone }: { view: PositionView; onDone: () => void }) {
  const t = useT();
  const [above, setAbove] = useState(false);
  return (
    <LastDayForm title={t("structure.closeTitle")} hint={t("structure.closeHint")} submit={t("structure.closeDo")} said={t("structure.closed")} path={`/api/structure/positions/${position.id}/close`} version={position.version} field="on"
      also={{ reportsToManagerAbove: above }} onDone={onDone}>
      <Checkbox label={t("structure.reportsAbove")} checked={above} onChange={(event) => setAbove(event.currentTarget.checked)} />
    </LastDayForm>
  );
}

/** What can be done about a position. A change and a correction are two different things, told apart in words. */
export function PositionActs({ view }: { view: PositionView }) {
  const t = useT();
  const navigate = useNavigate();
  const [act, setAct] = useState<Act | null>(null);
  const done = () => setAct(null);
  if (!useMay("structure.edit-positions")) return null;
  return (
    <>
      <div className={`${classes.acts} ${classes.wide}`}>
        {ACTS.map((one) => <Button key={one} size="compact-md" variant={act === one ? "light" : "default"} aria-expanded={act === one} onClick={() => setAct(act === one ? null : one)}>{t(LABELS[one])}</Button>)}
        <Button size="compact-md" variant="default" onClick={() => void navigate({ to: "/structure/positions/new", search: { manager: view.position.id } as never })}>{t("structure.addBelow")}</Button>
      </div>
      {act === "close" && <CloseForm view={view} onDone={done} />}
      {(act === "change" || act === "correction") && <PositionChangeForm key={act} mode={act} view={view} onDone={done} />}
    </>
  );
}
