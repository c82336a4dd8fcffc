import { Button, TextInput } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { NumberInput } from "../../../shared/form/NumberInput";
import { ProblemAlert } from "../../../shared/form/ProblemAlert";
import { useMissing } from "../../../shared/form/useMissing";
import { useT } from "../../../shared/i18n/useT";
import type { Pipeline, Stage } from "../api";
import { useStageWrite } from "./api";
import classes from "./setup.module.css";

/** How a stage is called, how likely its deals are to be won, how long they may be quiet. */
export function StageForm({ pipeline, stage, onDone }: { pipeline: Pipeline; stage: Stage; onDone: () => void }) {
  const t = useT();
  const [namePl, setPl] = useState(stage.name.pl);
  const [nameEn, setEn] = useState(stage.name.en);
  const [probabilityBp, setProbability] = useState<number | null>(stage.probabilityBp);
  const [limitDays, setLimit] = useState<number | null>(stage.limitDays ?? null);
  const { write, error, busy } = useStageWrite(pipeline, stage);
  const { complete, errorOf } = useMissing({ namePl, nameEn, probabilityBp }, error);
  const open = stage.kind === "open";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (complete()) void write("PATCH", "", { namePl, nameEn, ...(open && { probabilityBp, limitDays }) }).then((done) => { if (done) onDone(); });
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate aria-label={t("setup.stageChange")}>
      <ProblemAlert error={error} shownFields={["namePl", "nameEn", "probabilityBp", "limitDays"]} />
      <div className={classes.parts}>
        <TextInput required label={t("setup.namePl")} value={namePl} maxLength={60} onChange={(event) => setPl(event.currentTarget.value)} error={errorOf("namePl")} autoFocus />
        <TextInput required label={t("setup.nameEn")} value={nameEn} maxLength={60} onChange={(event) => setEn(event.currentTarget.value)} error={errorOf("nameEn")} />
        {open && <NumberInput percent required label={t("setup.chance")} description={t("setup.chanceHint")} value={probabilityBp} onChange={setProbability} error={errorOf("probabilityBp")} />}
        {open && <NumberInput label={t("setup.limit")} description={t("setup.limitHint")} value={limitDays} onChange={setLimit} error={errorOf("limitDays")} />}
      </div>
      <div className={classes.acts}>
        <Button type="submit" loading={busy}>{t("setup.save")}</Button>
        <Button variant="default" onClick={onDone}>{t("states.cancel")}</Button>
      </div>
    </form>
  );
}
