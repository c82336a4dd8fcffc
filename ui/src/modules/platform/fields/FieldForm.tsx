import { Button, Checkbox, NativeSelect, TextInput } from "@mantine/core";
import { useState, type FormEvent } from "react";
import type { CustomField } from "../../../shared/fields/fields";
import { ProblemAlert } from "../../../shared/form/ProblemAlert";
import { useMissing } from "../../../shared/form/useMissing";
import { useT } from "../../../shared/i18n/useT";
import { isChosen, TYPES, useFieldWrite, type Type } from "./api";
import classes from "./fields.module.css";
import { blankOption, drafted, OptionsInput, wanted } from "./OptionsInput";

interface Props {
  object: string;
  /** The field that is changed; a new one when it is missing. */
  field?: CustomField;
  onDone: () => void;
}

const SHOWN = ["labelPl", "labelEn", "helpPl", "helpEn"];

/** What a field is called, what it holds and what helps to fill it, in both languages. */
export function FieldForm({ object, field, onDone }: Props) {
  const t = useT();
  const [type, setType] = useState<Type>(field?.type ?? "text");
  const [labelPl, setLabelPl] = useState(field?.label.pl ?? "");
  const [labelEn, setLabelEn] = useState(field?.label.en ?? "");
  const [helpPl, setHelpPl] = useState(field?.help?.pl ?? "");
  const [helpEn, setHelpEn] = useState(field?.help?.en ?? "");
  const [required, setRequired] = useState(field?.required ?? false);
  const [options, setOptions] = useState(() => (field && isChosen(field.type) ? drafted(field.options) : [blankOption(), blankOption()]));
  const { write, error, busy } = useFieldWrite();
  const { complete, errorOf } = useMissing({ labelPl, labelEn }, error);
  const chosen = isChosen(type);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!complete()) return;
    const details = { labelPl, labelEn, helpPl: helpPl.trim() || null, helpEn: helpEn.trim() || null, required, options: chosen ? wanted(options) : null };
    const sent = field ? write("PUT", `/${field.id}`, details, field.version) : write("POST", "", { object, type, details });
    void sent.then((done) => { if (done) onDone(); });
  };
  const shown = [...SHOWN, ...options.flatMap((_, at) => [`options[${at}].namePl`, `options[${at}].nameEn`])];
  return (
    <form className={classes.form} onSubmit={submit} noValidate aria-label={field ? t("ownFields.changeForm") : t("ownFields.add")}>
      <ProblemAlert error={error} shownFields={shown} />
      <div className={classes.parts}>
        {field ? <p className={classes.fixed}><span className="st-small st-muted">{t("ownFields.type")}</span>{t(`ownFields.type.${type}`)}</p>
          : <NativeSelect label={t("ownFields.type")} description={t("ownFields.typeHint")} value={type} onChange={(event) => setType(event.currentTarget.value as Type)} data={TYPES.map((one) => ({ value: one, label: t(`ownFields.type.${one}`) }))} autoFocus />}
        <Checkbox className={classes.check} label={t("ownFields.required")} description={t("ownFields.requiredHint")} checked={required} onChange={(event) => setRequired(event.currentTarget.checked)} />
        <TextInput required label={t("ownFields.labelPl")} value={labelPl} maxLength={60} onChange={(event) => setLabelPl(event.currentTarget.value)} error={errorOf("labelPl")} />
        <TextInput required label={t("ownFields.labelEn")} value={labelEn} maxLength={60} onChange={(event) => setLabelEn(event.currentTarget.value)} error={errorOf("labelEn")} />
        <TextInput label={t("ownFields.helpPl")} value={helpPl} maxLength={200} onChange={(event) => setHelpPl(event.currentTarget.value)} error={errorOf("helpPl")} />
        <TextInput label={t("ownFields.helpEn")} value={helpEn} maxLength={200} onChange={(event) => setHelpEn(event.currentTarget.value)} error={errorOf("helpEn")} />
      </div>
      {chosen && <OptionsInput options={options} onChange={setOptions} errorOf={errorOf} />}
      <div className={classes.acts}>
        <Button type="submit" loading={busy}>{field ? t("ownFields.save") : t("ownFields.addDo")}</Button>
        <Button variant="default" onClick={onDone}>{t("states.cancel")}</Button>
      </div>
    </form>
  );
}
