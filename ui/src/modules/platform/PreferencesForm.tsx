import { Input, SegmentedControl } from "@mantine/core";
import type { Density, ThemeChoice } from "../../shared/api/types";
import type { Language } from "../../shared/format/types";
import { useT } from "../../shared/i18n/useT";
import { usePreferences } from "../../shared/shell/preferences";
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

/** Language, theme and row height; each is kept as soon as it is chosen. */
export function PreferencesForm() {
  const t = useT();
  const { preferences, choose } = usePreferences();
  return (
    <div className={classes.form}>
      <Choice<Language> label={t("shell.language")} value={preferences.language} onChange={(language) => void choose({ language })}
        options={[{ value: "pl", label: t("shell.polish") }, { value: "en", label: t("shell.english") }]} />
      <Choice<ThemeChoice> label={t("shell.theme")} value={preferences.theme} onChange={(theme) => void choose({ theme })}
        options={[{ value: "light", label: t("shell.themeLight") }, { value: "dark", label: t("shell.themeDark") }, { value: "system", label: t("shell.themeSystem") }]} />
      <Choice<Density> label={t("shell.density")} value={preferences.density} onChange={(density) => void choose({ density })}
        options={[{ value: "default", label: t("shell.densityDefault") }, { value: "compact", label: t("shell.densityCompact") }]} />
    </div>
  );
}
