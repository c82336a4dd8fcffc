import { Button } from "@mantine/core";
import { useState } from "react";
import { useMay } from "../../shared/api/me";
import { ProblemAlert } from "../../shared/form/ProblemAlert";
import { plusDays } from "../../shared/format/dates";
import { useFormat } from "../../shared/format/useFormat";
import { useT } from "../../shared/i18n/useT";
import { FixedField } from "../../shared/record/FixedField";
import { LastDayForm } from "./LastDayForm";
import classes from "./Structure.module.css";
import type { Person } from "./types";
import { useAct } from "./useAct";

function Stay({ person }: { person: Person }) {
  const t = useT();
  const { act, error, busy } = useAct(`/api/structure/people/${person.id}`, { method: "PATCH", version: person.version, said: t("structure.stays"), onDone: () => undefined });
  return (
    <>
      <Button size="compact-md" variant="default" loading={busy} onClick={() => act({ leftOn: null })}>{t("structure.stay")}</Button>
      <ProblemAlert error={error} />
    </>
  );
}

/** The last day of a person in the company: set, moved or taken away. */
export function Leaving({ person }: { person: Person }) {
  const t = useT();
  const format = useFormat();
  const mayEdit = useMay("structure.edit-people");
  const [open, setOpen] = useState(false);
  const { leftOn } = person;
  return (
    <>
      {leftOn && <FixedField label={t("structure.lastDayHere")} show={format.date(plusDays(leftOn, -1))} />}
      {mayEdit && !open && (
        <div className={`${classes.acts} ${classes.wide}`}>
          <Button size="compact-md" variant="default" onClick={() => setOpen(true)}>{t(leftOn ? "structure.leaveOther" : "structure.leave")}</Button>
          {leftOn && <Stay person={person} />}
        </div>
      )}
      {open && (
        <LastDayForm title={t("structure.leaveTitle")} hint={t("structure.leaveHint")} submit={t("structure.leaveDo")} said={t("structure.left")} path={`/api/structure/people/${person.id}`} method="PATCH" version={person.version} field="leftOn"
          onDone={() => setOpen(false)} />
      )}
    </>
  );
}
