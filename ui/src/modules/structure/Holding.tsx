import { Button } from "@mantine/core";
import { useState } from "react";
import { useMay, useMe } from "../../shared/api/me";
import { useFormat } from "../../shared/format/useFormat";
import { useT } from "../../shared/i18n/useT";
import { AssignForm } from "./AssignForm";
import { LastDayForm } from "./LastDayForm";
import { Strip } from "./Strip";
import classes from "./Structure.module.css";
import type { Assignment } from "./types";

function EndButton({ assignment, name }: { assignment: Assignment; name: string }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  if (!open) return <div className={classes.acts}><Button size="compact-sm" variant="default" aria-label={t("structure.endOf", { name })} onClick={() => setOpen(true)}>{t("structure.end")}</Button></div>;
  return (
    <LastDayForm title={t("structure.endTitle")} hint={t("structure.endHint")} submit={t("structure.endDo")} said={t("structure.ended")} path={`/api/structure/assignments/${assignment.id}/end`} version={assignment.version} field="on"
      onDone={() => setOpen(false)} />
  );
}

/** Who holds what over time, seen from the person or from the position, with what can be done about it. */
export function Holding({ assignments, person, position }: { assignments: readonly Assignment[]; person?: string; position?: string }) {
  const t = useT();
  const format = useFormat();
  const mayEdit = useMay("structure.edit-people");
  const today = useMe()?.today ?? "";
  const [adding, setAdding] = useState(false);
  const label = t(person ? "structure.overTime" : "structure.holders");
  const stretches = assignments.map((assignment) => {
    const { id, kind, fteBp, from, to } = assignment;
    const other = person ? assignment.position : assignment.person;
    const name = other ? format.text(other.label) : t("list.record");
    const note = [t(`structure.kind.${kind}`), kind !== "acting" && fteBp !== null && fteBp !== 10_000 && t("structure.share", { share: format.percent(fteBp, 0) })].filter(Boolean).join(", ");
    return { key: id, from, to, name, note, ...(mayEdit && (to === null || to > today) && { action: <EndButton key={assignment.version} assignment={assignment} name={name} /> }) };
  });
  return (
    <div className={classes.form} data-full>
      {mayEdit && !adding && <div className={classes.acts}><Button size="compact-md" variant="default" onClick={() => setAdding(true)}>{t(person ? "structure.assignPosition" : "structure.assignPerson")}</Button></div>}
      {adding && <AssignForm {...(person ? { person } : {})} {...(position ? { position } : {})} onDone={() => setAdding(false)} />}
      <Strip label={label} stretches={stretches} />
    </div>
  );
}
