import { Button, Checkbox, TextInput } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { NumberInput } from "../../../shared/form/NumberInput";
import { ProblemAlert } from "../../../shared/form/ProblemAlert";
import { useMissing } from "../../../shared/form/useMissing";
import { useT } from "../../../shared/i18n/useT";
import type { RateKind } from "./api";
import { useKinds } from "./kinds";
import classes from "./rates.module.css";

/** A kind of rate: its two names and what it promises. */
export function KindForm({ kind, onDone }: { kind: RateKind | null; onDone: () => void }) {
  const t = useT();
  const [namePl, setPl] = useState(kind?.name.pl ?? "");
  const [nameEn, setEn] = useState(kind?.name.en ?? "");
  const [holdsDays, setHoldsDays] = useState<number | null>(kind?.holdsDays ?? 1);
  const [inverse, setInverse] = useState(kind?.inverse ?? true);
  const { save, remove, error, busy } = useKinds();
  const { complete, errorOf } = useMissing({ namePl, nameEn, holdsDays }, error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (complete() && holdsDays !== null) void save(kind, { namePl: namePl.trim(), nameEn: nameEn.trim(), holdsDays, inverse }).then((done) => { if (done) onDone(); });
  };
  return (
    <form className={classes.kindForm} aria-label={kind ? t("rates.kindChange") : t("rates.kindNew")} onSubmit={submit} noValidate>
      <h2>{kind ? t("rates.kindChange") : t("rates.kindNew")}</h2>
      <ProblemAlert error={error} shownFields={["namePl", "nameEn", "holdsDays"]} />
      <TextInput required label={t("rates.kindPl")} value={namePl} maxLength={60} onChange={(event) => setPl(event.currentTarget.value)} error={errorOf("namePl")} autoFocus />
      <TextInput required label={t("rates.kindEn")} value={nameEn} maxLength={60} onChange={(event) => setEn(event.currentTarget.value)} error={errorOf("nameEn")} />
      <NumberInput required label={t("rates.kindHolds")} description={t("rates.kindHoldsHint")} value={holdsDays} onChange={setHoldsDays} error={errorOf("holdsDays")} />
      <Checkbox label={t("rates.kindInverse")} checked={inverse} onChange={(event) => setInverse(event.currentTarget.checked)} />
      <div className={classes.acts}>
        <Button type="submit" loading={busy}>{kind ? t("rates.kindSave") : t("rates.kindAdd")}</Button>
        <Button variant="default" onClick={onDone}>{t("states.cancel")}</Button>
        {kind && !kind.forResults && <Button variant="subtle" color="refusal" onClick={() => void remove(kind).then((done) => { if (done) onDone(); })}>{t("rates.kindRemove")}</Button>}
      </div>
    </form>
  );
}
