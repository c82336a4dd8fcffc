import { Button, Checkbox, TextInput } from "@mantine/core";
import type { Schemas } from "../../../shared/api/types";
import { useT } from "../../../shared/i18n/useT";
import { IconButton } from "../../../shared/IconButton";
import type { WantedOption } from "./api";
import classes from "./fields.module.css";

/** A value of a list while it is being written; one that is there keeps its code. */
export interface OptionDraft {
  readonly key: number;
  readonly code: string | null;
  readonly namePl: string;
  readonly nameEn: string;
  readonly retired: boolean;
}

let last = 0;

export const blankOption = (): OptionDraft => ({ key: ++last, code: null, namePl: "", nameEn: "", retired: false });
export const drafted = (options: readonly Schemas["FieldOption"][]): OptionDraft[] => options.map(({ code, name, retired }) => ({ key: ++last, code, namePl: name.pl, nameEn: name.en, retired }));

/** What is sent; lines that nobody has filled are left out. */
export const wanted = (options: readonly OptionDraft[]): WantedOption[] => options.filter(({ namePl, nameEn }) => namePl.trim() || nameEn.trim()).map(({ code, namePl, nameEn, retired }) => ({ code, namePl, nameEn, retired }));

interface Props {
  options: readonly OptionDraft[];
  onChange: (options: OptionDraft[]) => void;
  errorOf: (field: string) => string | undefined;
}

/** The values of a list in their order. One that records have is retired, not removed. */
export function OptionsInput({ options, onChange, errorOf }: Props) {
  const t = useT();
  const put = (key: number, part: Partial<OptionDraft>) => onChange(options.map((one) => (one.key === key ? { ...one, ...part } : one)));
  const up = (at: number) => onChange([...options.slice(0, at - 1), ...options.slice(at, at + 1), ...options.slice(at - 1, at), ...options.slice(at + 1)]);
  return (
    <fieldset className={classes.options}>
      <legend>{t("ownFields.options")}</legend>
      <p className="st-small st-muted">{t("ownFields.optionsHint")}</p>
      {options.map(({ key, code, namePl, nameEn, retired }, at) => {
        const name = namePl || nameEn || t("ownFields.newOption");
        return (
          <div key={key} className={classes.option} role="group" aria-label={name}>
            <TextInput aria-label={t("ownFields.optionPl")} placeholder={t("ownFields.optionPl")} value={namePl} maxLength={60} onChange={(event) => put(key, { namePl: event.currentTarget.value })} error={errorOf(`options[${at}].namePl`)} />
            <TextInput aria-label={t("ownFields.optionEn")} placeholder={t("ownFields.optionEn")} value={nameEn} maxLength={60} onChange={(event) => put(key, { nameEn: event.currentTarget.value })} error={errorOf(`options[${at}].nameEn`)} />
            <div className={classes.optionActs}>
              {code !== null && <Checkbox label={t("ownFields.retired")} checked={retired} onChange={(event) => put(key, { retired: event.currentTarget.checked })} />}
              {at > 0 && <IconButton icon="rises" label={t("ownFields.optionUp", { name })} onClick={() => up(at)} />}
              {options.length > 1 && <IconButton icon="remove" label={t("ownFields.optionRemove", { name })} onClick={() => onChange(options.filter((one) => one.key !== key))} />}
            </div>
          </div>
        );
      })}
      <div><Button size="compact-sm" variant="default" onClick={() => onChange([...options, blankOption()])}>{t("ownFields.optionAdd")}</Button></div>
    </fieldset>
  );
}
