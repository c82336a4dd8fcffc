import { Checkbox, Textarea, TextInput } from "@mantine/core";
import { NumberInput } from "../../../shared/form/NumberInput";
import { IconButton } from "../../../shared/IconButton";
import { useLanguage, useT } from "../../../shared/i18n/useT";
import type { ItemDraft } from "./draft";
import classes from "./frameworks.module.css";

interface Props {
  at: number;
  item: ItemDraft;
  last: boolean;
  onChange: (part: Partial<ItemDraft>) => void;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
  errorOf: (field: string) => string | undefined;
}

type PartProps = Pick<Props, "item" | "onChange" | "errorOf">;

function Scale({ item, onChange, errorOf, field }: PartProps & { field: "scalePl" | "scaleEn" }) {
  const t = useT();
  const set = (score: number, text: string) => onChange({ [field]: item[field].map((old, place) => (place === score ? text : old)) });
  return (
    <div className={classes.scaleFields}>
      {item[field].map((text, score) => (
        <TextInput key={score} required label={t(field === "scalePl" ? "framework.scalePl" : "framework.scaleEn", { score: String(score) })} maxLength={300} value={text} onChange={(event) => set(score, event.currentTarget.value)} error={errorOf(`${field}[${score}]`)} />
      ))}
    </div>
  );
}

function Words({ item, onChange, errorOf, language }: PartProps & { language: "pl" | "en" }) {
  const t = useT();
  const [name, question] = language === "pl" ? (["namePl", "questionPl"] as const) : (["nameEn", "questionEn"] as const);
  return (
    <div className={classes.words}>
      <TextInput required label={t(language === "pl" ? "framework.itemPl" : "framework.itemEn")} maxLength={60} value={item[name]} onChange={(event) => onChange({ [name]: event.currentTarget.value })} error={errorOf(name)} />
      <Textarea required autosize minRows={2} label={t(language === "pl" ? "framework.questionPl" : "framework.questionEn")} maxLength={300} value={item[question]} onChange={(event) => onChange({ [question]: event.currentTarget.value })} error={errorOf(question)} />
      <Scale item={item} onChange={onChange} errorOf={errorOf} field={language === "pl" ? "scalePl" : "scaleEn"} />
    </div>
  );
}

/** The fields of one question in both languages. */
export function ItemFields({ at, item, last, onChange, onMove, onRemove, errorOf }: Props) {
  const t = useT();
  const language = useLanguage();
  const name = (language === "pl" ? item.namePl : item.nameEn) || t("framework.newItem");
  const label = t("framework.item", { number: String(at + 1), name });
  return (
    <li className={classes.itemForm}>
      <fieldset>
        <legend>{label}</legend>
        <div className={classes.itemActs}>
          <IconButton icon="rises" label={t("framework.up", { name })} disabled={at === 0} onClick={() => onMove(-1)} />
          <IconButton icon="falls" label={t("framework.down", { name })} disabled={last} onClick={() => onMove(1)} />
          <IconButton icon="remove" label={t("framework.removeItem", { name })} onClick={onRemove} />
        </div>
        <div className={classes.weights}>
          <NumberInput required label={t("framework.weight")} value={item.weight} onChange={(weight) => onChange({ weight: weight ?? 0 })} error={errorOf("weight")} />
          <Checkbox label={t("framework.mustLabel")} checked={item.must} onChange={(event) => onChange({ must: event.currentTarget.checked })} />
        </div>
        <div className={classes.both}>
          <Words item={item} onChange={onChange} errorOf={errorOf} language="pl" />
          <Words item={item} onChange={onChange} errorOf={errorOf} language="en" />
        </div>
      </fieldset>
    </li>
  );
}
