import { Input, NativeSelect, SegmentedControl, Switch } from "@mantine/core";
import { useMe } from "../../shared/api/me";
import type { Density, ThemeChoice } from "../../shared/api/types";
import type { Language } from "../../shared/format/types";
import { useT } from "../../shared/i18n/useT";
import { placesOf, railOf } from "../../shared/shell/entries";
import { usePreferences } from "../../shared/shell/preferences";
import { slot } from "../../shared/slots/slots";
import classes from "./MySettings.module.css";

interface ChoiceProps<T extends string> {
  label: string;
  value: T;
  options: { value: T; label: string }[];
  onChange: (value: T) => void;
}

function Choice<T extends string>({ label, value, options, onChange }: ChoiceProps<T>) {
  return (
    <Input.Wrapper label={label} labelElement="div">
      <div><SegmentedControl aria-label={label} value={value} data={options} onChange={onChange} /></div>
    </Input.Wrapper>
  );
}

/** Language, theme, row height, first screen and letter keys; each is kept as soon as it is chosen. */
export function PreferencesForm() {
  const t = useT();
  const { preferences, choose } = usePreferences();
  const me = useMe();
  const places = me ? placesOf(railOf(me.rail, slot("rail"))) : [];
  return (
    <div className={classes.form}>
      <Choice<Language> label={t("shell.language")} value={preferences.language} onChange={(language) => void choose({ language })}
        options={[{ value: "pl", label: t("shell.polish") }, { value: "en", label: t("shell.english") }]} />
      <Choice<ThemeChoice> label={t("shell.theme")} value={preferences.theme} onChange={(theme) => void choose({ theme })}
        options={[{ value: "light", label: t("shell.themeLight") }, { value: "dark", label: t("shell.themeDark") }, { value: "system", label: t("shell.themeSystem") }]} />
      <Choice<Density> label={t("shell.density")} value={preferences.density} onChange={(density) => void choose({ density })}
        options={[{ value: "default", label: t("shell.densityDefault") }, { value: "compact", label: t("shell.densityCompact") }]} />
      <NativeSelect label={t("platform.startPlace")} value={preferences.start} onChange={(event) => void choose({ start: event.currentTarget.value })}
        data={[{ value: "", label: t("platform.startFirst") }, ...places.map(({ code, label }) => ({ value: code, label: t(label) }))]} />
      <Switch label={t("keys.letters")} description={t("keys.lettersHint")} checked={preferences.letterKeys} onChange={(event) => void choose({ letterKeys: event.currentTarget.checked })} />
    </div>
  );
}
